import { SubmitComplaint } from '#libs/contracts';
import { addDays, type IsoDate } from '#libs/domain';

/** Invented complaints that nobody has looked at yet, as they would come in. */
export const sampleComplaints = (today: IsoDate): SubmitComplaint[] =>
  [
    {
      receivedOn: today,
      aggrieved: [{ name: 'Sample L' }],
      alleged: ['torture'],
      methods: ['beating'],
      against: 'sample-police',
      place: 'sample-custody',
      channel: 'hotline',
      by: 'family',
      urgent: ['in-custody', 'medical'],
      agreedTo: ['casework'],
      narrative: 'Invented: taken from home at night, seen two days later with bruises.',
    },
    {
      receivedOn: addDays(today, -2),
      aggrieved: [{ name: 'Sample M' }, { unnamed: { value: 3, qualifier: 'at-least' } }],
      alleged: ['ill-treatment'],
      against: 'sample-prisons',
      place: 'sample-colony',
      channel: 'mail',
      by: 'aggrieved-person',
      narrative:
        'Invented: a letter about several people in one cell. It does not say what it asks for.',
    },
  ].map((complaint) => SubmitComplaint.parse(complaint));

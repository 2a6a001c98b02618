import { describe, expect, it } from 'vitest';
import { SubmitComplaint } from '#libs/contracts';
import { complaintOf, faultsOf, NO_COMPLAINT, type ComplaintDraft } from './take-down-draft.js';

const draft: ComplaintDraft = {
  ...NO_COMPLAINT,
  receivedOn: ' 2014-06 ',
  alleged: ['torture'],
  people: [
    { name: 'Somebody', age: '34' },
    { name: ' ', age: '' },
  ],
  unnamed: '2',
  channel: 'phone',
};

describe('a complaint that is written down', () => {
  it('is sent as the service takes it, without what was left empty', () => {
    const body = complaintOf(draft);
    expect(faultsOf(draft)).toEqual({});
    expect(SubmitComplaint.safeParse(body).success).toBe(true);
    expect(body).toEqual({
      receivedOn: '2014-06',
      channel: 'phone',
      aggrieved: [{ name: 'Somebody', age: 34 }, { unnamed: { value: 2, qualifier: 'at-least' } }],
      alleged: ['torture'],
      urgent: [],
      agreedTo: [],
    });
  });

  it('says of each field what is missing or wrong', () => {
    expect(Object.keys(faultsOf(NO_COMPLAINT))).toEqual(['receivedOn', 'alleged', 'people']);
    const wrong = { receivedOn: '2014-13', people: [{ name: 'A', age: '-1' }], unnamed: '0' };
    expect(Object.keys(faultsOf({ ...draft, ...wrong }))).toEqual(['receivedOn', 'age', 'unnamed']);
  });

  it('needs no name: people whose names are not known are people too', () => {
    expect(faultsOf({ ...draft, people: [{ name: '', age: '' }] })).toEqual({});
  });
});

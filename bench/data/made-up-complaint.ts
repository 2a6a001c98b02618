import { randomBytes } from 'node:crypto';

export const BODY = 'police-almaty';
export const PLACE = 'ivs-almaty';

/** The body and the place that complaints name. */
export const DECLARE = `
  INSERT INTO qorgan.body (id, jurisdiction, key, kind, name)
  VALUES ('00000000-0000-4000-8000-00000000000b', 'kz', '${BODY}', 'police', '{"en": "Police of Almaty"}');
  INSERT INTO qorgan.place (id, jurisdiction, key, kind, name)
  VALUES ('00000000-0000-4000-8000-00000000000c', 'kz', '${PLACE}', 'police-custody', '{"en": "IVS Almaty"}')`;

const NARRATIVE =
  'He was held for two days without a lawyer and beaten on the soles of his feet. '.repeat(5);

/** A complaint that nobody has sent before: one person by name, a place, four hundred letters. */
export function madeUpComplaint() {
  const unique = randomBytes(4).toString('hex');
  return {
    receivedOn: '2026-03-18',
    aggrieved: [{ name: `Made Up ${unique}`, also: [`Made-Up ${unique}`], age: 34 }],
    alleged: ['torture'],
    methods: ['beating', 'deprivation-of-sleep'],
    intent: ['confession'],
    against: BODY,
    place: PLACE,
    narrative: `${NARRATIVE}${unique}`,
  };
}

import { z } from 'zod';
import { calendarShape, countingShape, holidaysShape, laddersShape } from './pack-shape.js';
import { remediesShape } from './remedy-shape.js';
import { ruleShape, rulesShape } from './rule-shape.js';

/**
 * The kinds of file that packs hold, each under the word between `qorgan-` and `/1` of its `format`,
 * with the whole shape of such a file. The schemas of packs/schema are made from these.
 */
export const PACK_FORMATS = {
  rules: rulesShape.extend({ rules: z.array(ruleShape) }),
  counting: countingShape,
  ladders: laddersShape,
  remedies: remediesShape,
  holidays: holidaysShape,
  calendar: calendarShape,
};

import type { Row } from '../harness/figure.js';
import { desk } from './desk.js';
import { firing } from './firing.js';
import { hop } from './hop.js';
import { intake } from './intake.js';
import { law } from './law.js';
import { reads } from './reads.js';
import { reproject } from './reproject.js';
import { scan } from './scan.js';
import { start } from './start.js';
import { trips } from './trips.js';

/** Every row, in the order in which it runs. */
export const ROWS: readonly Row[] = [
  intake,
  trips,
  hop,
  firing,
  scan,
  reads,
  start,
  law,
  reproject,
  desk,
];

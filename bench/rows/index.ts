import type { Row } from '../harness/figure.js';
import { firing } from './firing.js';
import { intake } from './intake.js';

/** Every row, in the order in which it runs. */
export const ROWS: readonly Row[] = [intake, firing];

import { CONFIGURATION_EXIT_CODE } from '../config/configuration-error.js';
import { QorganError } from '../errors/qorgan-error.js';

/** One thing that is wrong in the packs: where it stands, what it is, and what would be right. */
export interface PackFault {
  /** Path inside the packs, such as `kz/appeals.yaml`. */
  readonly file: string;
  readonly line: number;
  readonly wrong: string;
  readonly remedy: string;
}

/** The law is refused as a whole: every fault of every file, in one go. */
export class PackError extends QorganError {
  readonly exitCode = CONFIGURATION_EXIT_CODE;

  constructor(readonly faults: readonly PackFault[]) {
    super(
      'packs-refused',
      `The law packs were refused: ${faults.length === 1 ? 'one fault' : `${faults.length} faults`}.`,
      faults
        .map(({ file, line, wrong, remedy }) => `\n  ${file}:${line} ${wrong}. ${remedy}.`)
        .join(''),
    );
  }
}

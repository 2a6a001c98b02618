import { QorganError } from '../errors/qorgan-error.js';

/** sysexits.h EX_CONFIG: supervisors may tell it from a crash and not restart. */
export const CONFIGURATION_EXIT_CODE = 78;

/** One thing that is wrong with the settings. Never holds the value that was given. */
export interface ConfigurationProblem {
  readonly setting: string;
  readonly remedy: string;
}

/** Everything that is wrong with the settings, at once. The caller exits with `exitCode`. */
export class ConfigurationError extends QorganError {
  readonly exitCode = CONFIGURATION_EXIT_CODE;

  constructor(readonly problems: readonly ConfigurationProblem[]) {
    const lines = problems.map(({ setting, remedy }) => `  ${setting}: ${remedy}`);
    super(
      'configuration.invalid',
      ['Qorgan cannot start with these settings.', ...lines].join('\n'),
    );
  }
}

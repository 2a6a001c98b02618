import { parseArgs } from 'node:util';

export interface Options {
  readonly only: readonly string[];
  readonly quick: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** Reads the command line. Throws with a sentence when it cannot be understood. */
export function readOptions(argv: readonly string[], names: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const only = values.only.flatMap((list) => list.split(','));
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no row ${unknown.join(', ')}. The rows are: ${names.join(', ')}.`);
  }
  return { ...values, only };
}

export const usage = (rows: readonly { name: string; title: string }[]): string =>
  [
    'npm run bench -- [--only NAME]… [--quick] [--json]',
    '',
    ...rows.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`),
    '',
    '--quick  small sizes: to see that it runs, not to judge by',
    '--json   every round of every figure, as JSON',
    '',
  ].join('\n');

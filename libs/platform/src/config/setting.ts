import { z } from 'zod';
import { SERVICES } from '#libs/contracts';
import { LANGS } from '#libs/domain';

/** Taken when QORGAN_PORT is not set and free. */
export const DEFAULT_PORT = 4466;

const flag = z.enum(['true', 'false'], 'Write true or false.').transform((word) => word === 'true');

const wholeNumber = (least: number, most: number) => {
  const range = `Write a whole number from ${least} to ${most}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, range)
    .transform(Number)
    .refine((value) => value >= least && value <= most, range);
};

const address = (schemes: readonly string[], example: string) =>
  z.string().refine((value) => {
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : '';
    return schemes.includes(scheme);
  }, `Write an address such as ${example}.`);

const POSTGRES = ['postgres', 'postgresql'];
const POSTGRES_EXAMPLE = 'postgres://user:password@host:5432/qorgan';

/** A list of service names, each once. */
const services = z
  .string()
  .transform((list) => [...new Set(list.split(',').map((name) => name.trim()))])
  .pipe(z.array(z.enum(SERVICES, `Name some of: ${SERVICES.join(', ')}; with commas between.`)));

/**
 * Every setting of Qorgan, and the only place where the environment is described. Messages are
 * remedies; none repeats the value it was given, which may be a secret.
 */
export const SETTINGS = {
  QORGAN_DATA_DIR: z.string().default('./.qorgan').meta({
    description: 'Folder for everything Qorgan stores on this machine.',
  }),
  QORGAN_DATABASE_URL: address(POSTGRES, POSTGRES_EXAMPLE).optional().meta({
    description: 'PostgreSQL 18 database of the cases. Unset: a server is run in the data folder.',
    secret: true,
  }),
  QORGAN_VAULT_URL: address(POSTGRES, POSTGRES_EXAMPLE.replace(/qorgan$/, 'qorgan_vault'))
    .optional()
    .meta({
      description: 'PostgreSQL database of the sealed identities, best on another server.',
      secret: true,
    }),
  QORGAN_QUEUE_URL: address([...POSTGRES, 'redis', 'rediss'], 'redis://host:6379')
    .optional()
    .meta({
      description: 'Queue: redis:// or rediss:// for Redis or Valkey. Unset: the case database.',
      secret: true,
    }),
  QORGAN_HOST: z.string().min(1, 'Write an address, or leave it unset.').default('127.0.0.1').meta({
    description: 'Address to listen on. Others than this machine need QORGAN_BEHIND_PROXY=true.',
  }),
  QORGAN_BEHIND_PROXY: flag.default(false).meta({
    description: 'true when a reverse proxy in front checks who comes in.',
  }),
  QORGAN_PORT: wholeNumber(0, 65_535)
    .optional()
    .meta({
      description: `Port to listen on; 0 picks a free one. Unset: ${DEFAULT_PORT}, or a free one when that is taken.`,
    }),
  QORGAN_ROOT_KEY: z.string().min(1, 'Write the key, or leave it unset.').optional().meta({
    description: 'Root key of the vault itself. A file is safer: see QORGAN_ROOT_KEY_FILE.',
    secret: true,
  }),
  QORGAN_SILENCE_WORKING_DAYS: wholeNumber(1, 366).default(30).meta({
    description: 'Working days without news from a body after which a case counts as stalled.',
  }),
  QORGAN_LANG: z.enum(LANGS, 'Write en, ru or kk.').default('en').meta({
    description: 'Language of the desk and of the command line until a person chooses.',
  }),
  QORGAN_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'Write fatal, error, warn, info, debug, trace or silent.',
    })
    .default('info')
    .meta({ description: 'How much is logged. No level logs case material.' }),
  QORGAN_PACKS_DIR: z.string().min(1, 'Write a folder, or leave it unset.').optional().meta({
    description: 'Folder of the law packs. Unset: the packs that came with the code.',
  }),
  QORGAN_SERVICES: services.default([...SERVICES]).meta({
    description: 'Services to run in this process, with commas between.',
  }),
} as const;

/** The environment as one object, parsed once. */
export const Environment = z.object(SETTINGS);
export type Environment = z.output<typeof Environment>;

export type SettingName = keyof typeof SETTINGS;

/** Settings that may also be given as a file's path, under the same name with `_FILE`. */
export const SECRET_SETTINGS = (Object.keys(SETTINGS) as SettingName[]).filter(
  (name) => SETTINGS[name].meta()?.['secret'] === true,
);

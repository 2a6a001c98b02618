import type { Law } from '#libs/domain';
import { loadLaw, readConfig, type QorganConfig } from '#libs/platform';

/** The law as this installation has it: its packs, and what the team chose for itself. Throws PackError. */
export const configuredLaw = (config: QorganConfig = readConfig()): Law =>
  loadLaw(config.packsDir, { silenceWorkingDays: config.silenceWorkingDays });

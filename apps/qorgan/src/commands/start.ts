import { Command } from 'commander';
import {
  closeOnSignals,
  deskBesideCode,
  migrateAll,
  openSurroundings,
  readConfig,
  startServices,
  type Address,
  type OpenSurroundings,
} from '#libs/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ALL_SERVICES } from '../services.js';
import { print } from '../terminal/print.js';
import { warnOfNewKey } from './with-surroundings.js';

/** `start`: all services in one process, or those that QORGAN_SERVICES names. */
export function startCommand(): Command {
  return new Command('start')
    .description('Run the services; keeps what the store has')
    .addHelpText('after', '\nQORGAN_SERVICES=intake,follow-up runs only these in this process.')
    .action(async () => {
      const { address } = await startDesk();
      print(`Qorgan is ready: ${address.url}/\n`);
    });
}

/**
 * Opens everything and starts the services; the process then lives until SIGINT or SIGTERM.
 * Databases that are not ours are migrated by `qorgan migrate`, once for all processes.
 */
export async function startDesk(): Promise<{
  app: NestFastifyApplication;
  address: Address;
  around: OpenSurroundings;
}> {
  const around = await openSurroundings(readConfig());
  try {
    if (around.embedded) await migrateAll(around);
    warnOfNewKey(around);
    const wanted = ALL_SERVICES.filter(({ name }) => around.config.services.includes(name));
    const deskDir = deskBesideCode();
    const { app, address } = await startServices(wanted, {
      ...around,
      ...(deskDir !== undefined && { deskDir }),
    });
    closeOnSignals(app, { logger: around.logger, afterClose: around.close });
    return { app, address, around };
  } catch (error) {
    await around.close();
    throw error;
  }
}

import { readConfig } from '../config/config.js';
import { closeOnSignals, explainFailedStart } from './process-end.js';
import { startServices, type RunnableService } from './start-services.js';
import { openSurroundings } from './surroundings.js';

/**
 * The whole life of a process that runs one service: settings from the environment, start, and an
 * orderly end on SIGINT or SIGTERM. Databases must have been migrated.
 */
export async function runService(service: RunnableService): Promise<void> {
  try {
    const around = await openSurroundings(readConfig());
    const { app, address } = await startServices([service], around);
    closeOnSignals(app, { logger: around.logger, afterClose: around.close });
    around.logger.info('service.listening', { service: service.name, port: address.port });
  } catch (error) {
    process.exit(explainFailedStart(error));
  }
}

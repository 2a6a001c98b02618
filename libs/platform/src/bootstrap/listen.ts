import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from 'node:net';
import type { QorganConfig } from '../config/config.js';
import { ConfigurationError } from '../config/configuration-error.js';

/** Where the process can be reached. */
export interface Address {
  readonly url: string;
  readonly host: string;
  readonly port: number;
}

/**
 * Starts the event consumers, then takes requests. When nobody named a port and the usual one is
 * taken, a free one is used.
 */
export async function listen(
  app: NestFastifyApplication,
  config: Pick<QorganConfig, 'host' | 'port' | 'portIsDefault'>,
): Promise<Address> {
  const port = await choosePort(config);
  await app.startAllMicroservices();
  await app.listen(port, config.host);
  const bound = app.getHttpServer().address() as { port: number };
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return { url: `http://${host}:${bound.port}`, host: config.host, port: bound.port };
}

async function choosePort({ host, port, portIsDefault }: Parameters<typeof listen>[1]) {
  if (port === 0 || (await isFree(host, port))) return port;
  if (portIsDefault) return 0;
  const remedy = `Port ${port} is taken by another program. Name another one, or unset it to get a free one.`;
  throw new ConfigurationError([{ setting: 'QORGAN_PORT', remedy }]);
}

/** Asked apart: a server that failed to listen cannot be asked again. */
function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DESK_PAGES } from '#libs/contracts';
import type { QorganConfig } from '../config/config.js';

/**
 * What the page of the desk may load: its own files, and nothing from anywhere else. Styles are
 * files too, so that no text that reaches the page can style it or run in it.
 */
const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the built desk beside the services: one page for every address of `DESK_PAGES`, never
 * stored, and its assets, whose names change with their content, for ever. The page holds nothing
 * of any case; what it shows it asks for, and is refused, like every other caller.
 * @param folder where the desk was built to
 * @param lang the language that it speaks until its reader chooses another
 */
export async function serveDesk(
  app: NestFastifyApplication,
  folder: string,
  lang: QorganConfig['lang'],
): Promise<void> {
  const built = readFileSync(join(folder, 'index.html'), 'utf8');
  const page = built.replace(/<html lang="\w+">/, `<html lang="${lang}">`);
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    // The build has written each asset gzipped beside itself.
    preCompressed: true,
    maxAge: YEAR_SECONDS * 1000,
  });
  const fastify = app.getHttpAdapter().getInstance();
  for (const pattern of Object.values(DESK_PAGES)) {
    fastify.get(pattern.replaceAll('$', ':'), async (_request, reply) =>
      reply
        .headers({ 'content-security-policy': DESK_POLICY, 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send(page),
    );
  }
}

/** The built desk beside the nearest manifest; undefined where it was not built. */
export function deskBesideCode(
  start = dirname(fileURLToPath(import.meta.url)),
): string | undefined {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const built = join(folder, 'dist', 'desk');
    if (existsSync(join(folder, 'package.json')) && existsSync(join(built, 'index.html'))) {
      return built;
    }
  }
  return undefined;
}

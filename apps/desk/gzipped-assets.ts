import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Files of a kind that shrinks; fonts are compressed already. */
const SHRINKS = /\.(?:js|css|svg)$/;
/** Less than this fits one packet as it is, in bytes. */
const LEAST = 1_400;

/** Writes each asset gzipped beside itself, for the server to send: the desk is used over slow lines. */
export function gzippedAssets(): Plugin {
  return {
    name: 'gzipped-assets',
    generateBundle: {
      // The others may still change what is written.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          const whole = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (!SHRINKS.test(file.fileName) || whole.length < LEAST) continue;
          const source = gzipSync(whole, { level: 9 });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source });
        }
      },
    },
  };
}

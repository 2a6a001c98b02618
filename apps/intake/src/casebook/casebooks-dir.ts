import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The casebooks that came with this code: beside the nearest manifest, from sources and from dist. */
export function casebooksBesideCode(start = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'casebooks'))) {
      return join(folder, 'casebooks');
    }
    if (dirname(folder) === folder) return join(start, 'casebooks');
  }
}

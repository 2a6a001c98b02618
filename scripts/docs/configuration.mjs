import { code, page, table } from './markdown.mjs';

const HOW = `Qorgan reads its settings from the environment, all at once, before anything else starts. A setting
that is wrong, unknown or misspelt stops the start with exit code 78 and a sentence for each fault.
An empty value counts as unset. Secrets can be given as the path of a file instead, under the name in
the last column; that is how \`docker-compose.yml\` gives them.`;

/** Every setting, its default and whether a file can hold it. */
export function configurationPage(settings) {
  const rows = settings.map(({ name, description, defaultValue, fileVariant }) => [
    code(name),
    description,
    defaultValue === undefined ? '' : code(defaultValue),
    fileVariant === undefined ? '' : code(fileVariant),
  ]);
  return page(
    'Configuration',
    'libs/platform/src/config/setting.ts',
    HOW,
    table(['setting', 'what it does', 'default', 'from a file'], rows),
  );
}

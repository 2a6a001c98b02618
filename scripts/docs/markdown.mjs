/** Text that fits a cell of a table: one line, bars escaped. */
export const cell = (text) => String(text).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

export function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text) => `\`${text}\``;

/** The start of each page: where it comes from, so that nobody edits it. */
export const page = (title, source, ...parts) =>
  `${[`# ${title}`, `<!-- Made by \`npm run docs\` from ${source}. Do not edit. -->`, ...parts].join('\n\n')}\n`;

export type CsvCell = string | number | null;

/**
 * A table as CSV (RFC 4180) under lines of comment. Spreadsheets run a cell that begins like a
 * formula; such text is given an apostrophe before it. The mark at the front tells them UTF-8.
 * @param notes one line of comment each; sentences of our own, without line ends
 */
export function csvOf(
  notes: readonly string[],
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  const lines = [
    ...notes.map((note) => `# ${note}`),
    ...[header, ...rows].map((row) => row.map(cellText).join(',')),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return written(/^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
}

const written = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Lays out rows under their heads; the widest column gives way when the table is over `width`. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width = 100,
): string {
  const all = [heads, ...rows];
  const wide = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const gaps = 2 * (heads.length - 1);
  for (let over = sum(wide) + gaps - width; over > 0; over = sum(wide) + gaps - width) {
    const widest = wide.indexOf(Math.max(...wide));
    wide[widest] = Math.max(8, wide[widest]! - over);
    if (wide.every((each) => each <= 8)) break;
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => fit(cell, wide[column]!))
      .join('  ')
      .trimEnd();
  const rule = wide.map((each) => '─'.repeat(each)).join('  ');
  return [line(heads), rule, ...rows.map(line)].join('\n');
}

const fit = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

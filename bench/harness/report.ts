import { arch, cpus, platform, totalmem } from 'node:os';
import type { Figure, Goal, MeasuredRow } from './figure.js';
import { STEAL_LIMIT } from './figure.js';

/** The machine that the absolute figures belong to. */
export const machine = () => ({
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  platform: `${platform()} ${arch()}`,
  cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  memoryGb: Math.round(totalmem() / 1024 ** 3),
});

export const asJson = (rows: readonly MeasuredRow[], quick: boolean): string =>
  `${JSON.stringify({ machine: machine(), quick, rows }, null, 2)}\n`;

/** The rows as a table of Markdown, which a terminal shows as well. */
export function asTable(rows: readonly MeasuredRow[]): string {
  const { date, node, platform: os, cpu, memoryGb } = machine();
  const head = ['row', 'what', 'ours', 'baseline', 'ratio', 'goal', 'verdict'];
  const lines = rows.flatMap((row) =>
    row.figures.map((figure) => [
      row.name,
      `${figure.what}, ${figure.unit}`,
      short(figure.ours),
      figure.peer ? `${figure.peer.name} ${short(figure.peer.value)}` : '',
      figure.ratio === undefined ? '' : short(figure.ratio),
      figure.goal ? goalOf(figure.goal) : '',
      figure.verdict,
    ]),
  );
  return [
    `${cpu}, ${memoryGb} GB, ${os}, Node ${node}, ${date}`,
    '',
    ...columns([head, ...lines]),
    '',
    ...rows.flatMap(notesOf),
    '',
  ].join('\n');
}

function columns(lines: readonly (readonly string[])[]): string[] {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  const written = lines.map(
    (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [written[0]!, rule, ...written.slice(1)];
}

function notesOf({ name, steal, figures }: MeasuredRow): string[] {
  const stolen =
    steal > STEAL_LIMIT ? [`${name}: void, the host took ${steal.toFixed(1)} % of the time`] : [];
  return [...stolen, ...figures.flatMap((figure) => noteOf(name, figure))];
}

const noteOf = (name: string, { what, note }: Figure): string[] =>
  note === undefined ? [] : [`${name}, ${what}: ${note}`];

const goalOf = ({ of, atMost, atLeast }: Goal): string => {
  const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  return of === 'ratio' ? `${bound}×` : bound;
};

/** Three digits that count: more would be noise. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ' ');
}

import type { ReactNode } from 'react';

const PATHS = {
  bulwark: 'M2 14V5h2.5v2h2.2V5h2.6v2h2.2V5H14v9H9.6v-2.4a1.6 1.6 0 0 0-3.2 0V14z',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9m3.3 7.8L14 14',
  keys: 'M1.5 4.5h13v7h-13zM4 7h.01M6.5 7h.01M9 7h.01M11.5 7h.01M5 9.5h6',
  cover: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4M2.5 13.5l11-11',
  settings: 'M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 3v3M5.5 10v3',
  play: 'M4.5 3v10l8-5z',
  pause: 'M5 3v10M11 3v10',
  next: 'M4 3v10l6-5zM12 3v10',
  previous: 'M12 3v10L6 8zM4 3v10',
  open: 'M6 3l5 5-5 5',
  unfold: 'M4 6l4 4 4-4',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
} as const;

export type IconName = keyof typeof PATHS;

const FILLED: ReadonlySet<IconName> = new Set(['bulwark', 'play']);

/** A small drawing beside a word, or in a button that has its word as a label. */
export function Icon({ name }: { name: IconName }): ReactNode {
  const isFilled = FILLED.has(name);
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke={isFilled ? 'none' : 'currentColor'}
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

import type { ReactNode } from 'react';
import type { StripMark } from '#libs/domain';

/** Drawn, not typed, like the standings; each can be told from the others without colour. */
const GLYPHS: Readonly<Record<StripMark, ReactNode>> = {
  start: <path d="M2.5 1.5v7l6-3.5z" />,
  counted: <circle cx="5" cy="5" r="2" />,
  off: <path d="M2.5 4.3h5v1.4h-5z" />,
  holiday: <path d="m5 .8 1.3 2.8 3 .4-2.2 2.1.6 3L5 7.6 2.3 9.1l.6-3L.7 4l3-.4z" />,
  worked: <path d="m1.5 7.5 3.5-5 3.5 5H6.4L5 5.4 3.6 7.5z" />,
  suspended: <path d="M2.3 1.5H4v7H2.3zM6 1.5h1.7v7H6z" />,
  skipped: <circle cx="5" cy="5" r="2" fill="none" stroke="currentColor" />,
  due: <path d="M2.2 1h1.3v8.2H2.2zm1.3.2h5L7 3.4l1.5 2.2h-5z" />,
};

/** The sign of a day. */
export function StripGlyph({ mark }: { mark: StripMark }): ReactNode {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
      {GLYPHS[mark]}
    </svg>
  );
}

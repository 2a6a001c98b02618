import { useId, type ReactNode } from 'react';
import classes from './bar-chart.module.css';

export interface Bar {
  /** What is counted: bars of one kind have one pattern. */
  readonly kind: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

export interface BarGroup {
  readonly name: string;
  readonly bars: readonly Bar[];
}

interface BarChartProps {
  readonly title: string;
  /** Every kind of bar, in the order of the patterns. */
  readonly kinds: readonly string[];
  readonly groups: readonly BarGroup[];
}

const PATTERNS = ['solid', 'stripes', 'dots', 'checks'] as const;

/**
 * Bars on one scale, each with its label and its number beside it: the pattern and the colour only
 * repeat what the words say. Drawn in parts of the width, so that the words keep their size.
 */
export function BarChart({ title, kinds, groups }: BarChartProps): ReactNode {
  const id = useId();
  const bars = groups.flatMap((group) => group.bars);
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className={classes['chart']}>
      <figcaption>{title}</figcaption>
      <Patterns id={id} />
      {groups.map((group) => (
        <div key={group.name} className={classes['group']}>
          <h4>{group.name}</h4>
          {group.bars.map(({ kind, label, value, text }) => (
            <div key={kind} className={classes['row']}>
              <span className={classes['label']}>{label}</span>
              <span className={classes['value']}>{text}</span>
              <svg className={classes['bar']} aria-hidden="true">
                <Fill id={id} at={kinds.indexOf(kind)} percent={(value / most) * 100} />
              </svg>
            </div>
          ))}
        </div>
      ))}
    </figure>
  );
}

function Fill({ id, at, percent }: { id: string; at: number; percent: number }): ReactNode {
  const pattern = PATTERNS[at % PATTERNS.length]!;
  // A number that is there must be seen, however small it is beside the others.
  const width = percent > 0 ? `${Math.max(percent, 0.4)}%` : '0';
  return (
    <rect
      className={classes[pattern]}
      width={width}
      height="100%"
      fill={pattern === 'solid' ? 'currentColor' : `url(#${id}-${pattern})`}
      stroke="currentColor"
    />
  );
}

function Patterns({ id }: { id: string }): ReactNode {
  return (
    <svg className={classes['patterns']} aria-hidden="true">
      <defs>
        <pattern
          id={`${id}-stripes`}
          className={classes['stripes']}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="6" fill="currentColor" />
        </pattern>
        <pattern
          id={`${id}-dots`}
          className={classes['dots']}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <circle cx="3" cy="3" r="1.7" fill="currentColor" />
        </pattern>
        <pattern
          id={`${id}-checks`}
          className={classes['checks']}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <path d="M0 0h4v4H0zM4 4h4v4H4z" fill="currentColor" />
        </pattern>
      </defs>
    </svg>
  );
}

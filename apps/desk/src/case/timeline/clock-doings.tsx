import type { ReactNode } from 'react';
import type { ExplainedClock, TimelineItem } from '#libs/contracts';
import { z } from 'zod';
import { useWords } from '../../words/words.js';

const Doing = z.object({
  deadline: z.string().optional(),
  rung: z.int().optional(),
  to: z.string().optional(),
  as: z.enum(['met', 'met-late', 'cancelled']).optional(),
  reason: z.string().optional(),
});

interface ClockDoingsProps {
  readonly item: TimelineItem;
  readonly clocks: readonly ExplainedClock[];
}

/** What a clock did: which one, and whom it told. */
export function ClockDoings({ item, clocks }: ClockDoingsProps): ReactNode {
  const { say, name, language } = useWords();
  const { deadline, rung, to, as, reason } = Doing.safeParse(item.data).data ?? {};
  const clock = clocks.find(
    (each) => each.deadline === deadline || (deadline === undefined && each.rule === reason),
  );
  const said = [
    clock?.name[language],
    as && say(`standing.${as}`),
    rung !== undefined && say('replay.rung', { rung }),
    to !== undefined && say('replay.to', { role: name('role', to) }),
  ].filter(Boolean);
  return said.length > 0 && <span className="muted">{said.join(' · ')}</span>;
}

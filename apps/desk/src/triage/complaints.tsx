import { useEffect, useState, type ReactNode } from 'react';
import type { TriageItem } from '#libs/contracts';
import { useKeys } from '../shell/keys.js';
import { useWords } from '../words/words.js';
import { Complaint } from './complaint.js';
import { ComplaintRow } from './complaint-row.js';
import type { ShownState } from './questions.js';
import type { Decided } from './told.js';
import classes from './triage.module.css';

interface ComplaintsProps {
  readonly items: readonly TriageItem[];
  readonly state: ShownState;
  readonly onDecided: (told: Decided) => void;
  /** The complaint that was read here is in the list no more. */
  readonly onGone: (item: TriageItem) => void;
}

/** The list, and the complaint that was chosen from it. */
export function Complaints({ items, state, onDecided, onGone }: ComplaintsProps): ReactNode {
  const { say } = useWords();
  const [chosen, choose] = useChosen(items, onGone);
  useKeys({ j: () => step(1), k: () => step(-1) });
  if (!chosen) {
    const empty = state === 'waiting' ? 'triage.empty' : 'triage.empty-declined';
    return <p className={classes['none']}>{say(empty)}</p>;
  }
  return (
    <div className={classes['split']}>
      <ul className={classes['list']} aria-label={say(`triage.list.${state}`)}>
        {items.map((item) => (
          <ComplaintRow
            key={item.case}
            item={item}
            isChosen={item === chosen}
            onChoose={() => choose(item)}
          />
        ))}
      </ul>
      <section className={classes['one']} aria-label={say('triage.one', { code: chosen.code })}>
        <Complaint key={chosen.case} item={chosen} onDecided={onDecided} />
      </section>
    </div>
  );
}

/**
 * The complaint that is read, or the first. It stays while more urgent ones come in above it: else a key
 * would decide on one that nobody has read.
 */
function useChosen(items: readonly TriageItem[], onGone: (item: TriageItem) => void) {
  const [wanted, choose] = useState(items[0]);
  const chosen = items.find((each) => each.case === wanted?.case) ?? items[0];
  useEffect(() => {
    if (chosen?.case === wanted?.case) return;
    choose(chosen);
    if (wanted) onGone(wanted);
  });
  return [chosen, choose] as const;
}

/** Moves the focus over the complaints, and so what is shown of them. */
function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-complaint]')];
  const at = rows.findIndex((row) => row.getAttribute('aria-pressed') === 'true');
  rows[at + by]?.focus();
  rows[at + by]?.click();
}

import { useLocation } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { Icon } from './icon.js';
import classes from './navigation.module.css';

interface MoreProps {
  /** False when it only holds what a narrow bar has no room for. */
  readonly hasOwn: boolean;
  /** Every item of the bar: the style sheet shows those that do not stand in it. */
  readonly children: ReactNode;
}

/** The screens for which the bar has no room: a button that unfolds a list of links. */
export function More({ hasOwn, children }: MoreProps): ReactNode {
  const { say } = useWords();
  const id = useId();
  const pathname = useLocation({ select: (at) => at.pathname });
  // Another screen, however it was come to, folds it.
  const [unfoldedAt, unfoldAt] = useState<string | null>(null);
  const isUnfolded = unfoldedAt === pathname;
  const item = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const fold = (): void => unfoldAt(null);
  useLeaving(item, isUnfolded, fold);
  const foldAndStay = (): void => {
    fold();
    button.current?.focus();
  };
  return (
    <li
      ref={item}
      className={classes['more']}
      data-own={hasOwn}
      onKeyDown={({ key }) => key === 'Escape' && isUnfolded && foldAndStay()}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isUnfolded}
        aria-controls={id}
        onClick={() => unfoldAt(isUnfolded ? null : pathname)}
      >
        {say('nav.more')}
        <Icon name="unfold" />
      </button>
      <ul id={id} hidden={!isUnfolded} onClick={foldAndStay}>
        {children}
      </ul>
    </li>
  );
}

/** Folds what was unfolded when the focus goes elsewhere, or the pointer does something there. */
function useLeaving(
  item: { readonly current: HTMLElement | null },
  isUnfolded: boolean,
  fold: () => void,
): void {
  useEffect(() => {
    if (!isUnfolded) return;
    const onElsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node && item.current?.contains(target))) fold();
    };
    document.addEventListener('focusin', onElsewhere);
    document.addEventListener('pointerdown', onElsewhere);
    return () => {
      document.removeEventListener('focusin', onElsewhere);
      document.removeEventListener('pointerdown', onElsewhere);
    };
  });
}

import { useEffect, useState, type ReactNode } from 'react';
import { unheard } from '../api/line.js';

type Part<Props> = (props: Props) => ReactNode;

/**
 * A part of the desk that is fetched when it is first wanted; nothing until it is here. One that
 * cannot be fetched is no longer wanted: the banner says that nobody answers, and it can be asked for
 * again, while the screen below stays as it is.
 */
export function usePart<Props>(
  isWanted: boolean,
  fetchPart: () => Promise<Part<Props>>,
  onMissing: () => void,
): Part<Props> | undefined {
  const [part, setPart] = useState<Part<Props>>();
  const isMissing = isWanted && part === undefined;
  useEffect(() => {
    if (!isMissing) return;
    let isLeft = false;
    fetchPart().then(
      (fetched) => !isLeft && setPart(() => fetched),
      () => {
        if (isLeft) return;
        unheard();
        onMissing();
      },
    );
    return () => void (isLeft = true);
  }, [isMissing]); // The two functions are new at every drawing, and mean the same.
  return part;
}

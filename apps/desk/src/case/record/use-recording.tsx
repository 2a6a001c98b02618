import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Draft } from './draft.js';
import type { SeenCase } from './use-record.js';

const RecordDialog = lazy(async () => ({
  default: (await import('./record-dialog.js')).RecordDialog,
}));

/** The dialog in which things are written down, for any screen that shows something of a case. */
export interface Recording {
  /** Opens it; each opening begins with a draft of its own. */
  readonly begin: (first: Draft) => void;
  /** True from the moment that something was saved until it is opened again. */
  readonly isSaved: boolean;
  readonly dialog: ReactNode;
}

/** Keeps the dialog of one case; it is fetched when it is first opened. */
export function useRecording(file: SeenCase): Recording {
  const [opened, setOpened] = useState<{ first: Draft; times: number; isOpen: boolean }>();
  const [isSaved, setSaved] = useState(false);
  const comeFrom = useFocusBack(opened?.isOpen === true);
  const begin = (first: Draft): void => {
    setSaved(false);
    comeFrom(document.activeElement);
    setOpened((before) => ({ first, times: (before?.times ?? 0) + 1, isOpen: true }));
  };
  const close = (saved: boolean): void => {
    setOpened((before) => before && { ...before, isOpen: false });
    setSaved(saved);
  };
  // Kept once it was opened: closing it is then what ends it.
  const dialog = opened && (
    <Suspense>
      <RecordDialog
        key={opened.times}
        file={file}
        first={opened.first}
        opened={opened.isOpen}
        onClose={close}
      />
    </Suspense>
  );
  return { begin, isSaved, dialog };
}

/**
 * Gives the focus back when the dialog closes. The kit's own dialog does so only where it stood closed
 * before; this one comes opened.
 * @returns what to tell where the focus was
 */
function useFocusBack(isOpen: boolean): (from: Element | null) => void {
  const from = useRef<Element>(null);
  useEffect(() => {
    if (isOpen || from.current === null) return;
    const isThere = from.current !== document.body && from.current.isConnected;
    const back = isThere ? from.current : document.querySelector('#screen');
    from.current = null;
    if (back instanceof HTMLElement) back.focus();
  }, [isOpen]);
  return (element) => {
    from.current = element;
  };
}

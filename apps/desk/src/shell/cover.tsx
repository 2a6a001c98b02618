import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../words/words.js';
import { CoverPage } from './cover-page.js';
import { coverTitle } from './title.js';

const TWICE_MS = 600;

/** Asks for the cover from anywhere: a button, the palette, the keyboard. */
export const coverScreen = (): void => void dispatchEvent(new Event(COVER));
const COVER = 'qorgan:cover';

/** Escape twice hides everything behind a page that says nothing; the work behind it stays. */
export function Cover(): ReactNode {
  const [isCovered, setCovered] = useState(false);
  const { say } = useWords();
  useAskedFor(() => setCovered(true));
  const neutral = say('cover.title');
  useEffect(() => {
    if (!isCovered) return;
    document.documentElement.dataset['covered'] = '';
    const uncoverTitle = coverTitle(neutral);
    return () => {
      delete document.documentElement.dataset['covered'];
      uncoverTitle();
    };
  }, [isCovered, neutral]);
  if (!isCovered) return null;
  return createPortal(
    <CoverPage onBack={() => setCovered(false)} />,
    document.querySelector('#cover')!,
  );
}

function useAskedFor(cover: () => void): void {
  const current = useRef(cover);
  useEffect(() => {
    let last = -Infinity;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      const now = performance.now();
      if (now - last < TWICE_MS) coverScreen();
      last = now;
    };
    const onAsked = (): void => current.current();
    // Before any dialog can swallow the key.
    addEventListener('keydown', onKey, { capture: true });
    addEventListener(COVER, onAsked);
    return () => {
      removeEventListener('keydown', onKey, { capture: true });
      removeEventListener(COVER, onAsked);
    };
  }, []);
}

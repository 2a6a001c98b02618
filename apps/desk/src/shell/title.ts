import { useEffect } from 'react';

let wanted = 'Qorgan';
let cover: string | null = null;

/** Names the tab by a screen or by the code of a case. Never give it a person. */
export function useTitle(title: string): void {
  useEffect(() => {
    wanted = `${title} · Qorgan`;
    show();
  }, [title]);
}

/** Shows another title until the function that it gives is called. */
export function coverTitle(neutral: string): () => void {
  cover = neutral;
  show();
  return () => {
    cover = null;
    show();
  };
}

const show = (): void => {
  document.title = cover ?? wanted;
};

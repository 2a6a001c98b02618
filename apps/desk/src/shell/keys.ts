import { useEffect, useRef } from 'react';
import { preferences } from './preferences.js';

/** What keys do on a screen: `j`, `Enter`, `?`, or one after another, `g t`. */
type Keys = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 1_000;

/** A key that is held goes on moving. It does nothing twice: the next thing was not looked at yet. */
const MAY_BE_HELD: ReadonlySet<string> = new Set(['j', 'k', '[', ']']);

const layers: { readonly current: Keys }[] = [];
let begun = { key: '', at: -Infinity };

/** Keys of a screen rest while a dialog lies over it; the dialog may have its own. */
const inDialogs: typeof layers = [];

/** Gives single keys a meaning while a screen or a dialog is shown. They rest while somebody types. */
export function useKeys(keys: Keys, where: 'screen' | 'dialog' = 'screen'): void {
  const layer = useRef(keys);
  useEffect(() => {
    layer.current = keys;
  });
  useEffect(() => {
    const all = where === 'dialog' ? inDialogs : layers;
    all.push(layer);
    return () => void all.splice(all.indexOf(layer), 1);
  }, [where]);
}

/** Listens to the keyboard for all screens; called once. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !isOurs(event)) return;
    const key = keyOf(event);
    if (event.repeat && !MAY_BE_HELD.has(key)) return;
    const after = performance.now() - begun.at < SEQUENCE_MS ? `${begun.key} ` : '';
    const act = meaningOf(`${after}${key}`) ?? meaningOf(key);
    begun = { key, at: performance.now() };
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function meaningOf(key: string): (() => void) | undefined {
  const shown = document.querySelector('[aria-modal="true"]') ? inDialogs : layers;
  return shown.findLast(({ current }) => Object.hasOwn(current, key))?.current[key];
}

function isOurs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !preferences().singleKeys) return false;
  if (isCovered()) return false;
  return !(event.target instanceof Element && event.target.matches(TYPED_INTO));
}

const TYPED_INTO =
  'input:not([type="checkbox"], [type="range"]), textarea, select, [contenteditable]';

const isCovered = (): boolean => 'covered' in document.documentElement.dataset;

/** On a Cyrillic keyboard the key of `j` or `[` writes another letter: then its place counts. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1 || key.charCodeAt(0) < 128) return key;
  const letter = /^Key(.)$/.exec(code)?.[1];
  return BRACKETS[code] ?? (shiftKey ? letter : letter?.toLowerCase()) ?? key;
}

const BRACKETS: Readonly<Record<string, string>> = { BracketLeft: '[', BracketRight: ']' };

import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { useWords } from '../words/words.js';
import { Banners } from './banners.js';
import { Cover } from './cover.js';
import { Dialogs, type Opened } from './dialogs.js';
import { useKeys } from './keys.js';
import { Navigation } from './navigation.js';
import { SCREENS } from './screens.js';
import { Tools } from './tools.js';
import { useNews } from './use-news.js';
import { usePart } from './use-part.js';
import classes from './shell.module.css';

const fetchPalette = async () => (await import('./palette.js')).Palette;

/** What stands around every screen. */
export function Shell(): ReactNode {
  const { say } = useWords();
  const [opened, setOpened] = useState<Opened>(null);
  const [isPaletteWanted, wantPalette] = useState(false);
  const Palette = usePart(isPaletteWanted, fetchPalette, () => wantPalette(false));
  const openPalette = (): void => {
    wantPalette(true);
    dispatchEvent(new Event('qorgan:palette'));
  };
  useNews();
  useControlK(openPalette);
  useShellKeys(() => setOpened('keys'));
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#screen">
        {say('shell.skip')}
      </a>
      <header className={classes['bar']}>
        <Navigation />
        <Tools onPalette={openPalette} onOpen={setOpened} />
      </header>
      <Banners />
      <main id="screen" className={classes['screen']} tabIndex={-1}>
        <Outlet />
      </main>
      <Dialogs opened={opened} onClose={() => setOpened(null)} />
      {Palette && <Palette onOpen={setOpened} />}
      <Cover />
    </div>
  );
}

function useShellKeys(openHelp: () => void): void {
  const navigate = useNavigate();
  const ways = SCREENS.map(({ key, page }) => [
    `g ${key}`,
    () => void navigate({ to: DESK_PAGES[page] }),
  ]);
  useKeys({ '?': openHelp, ...Object.fromEntries(ways) });
}

function useControlK(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyK') return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

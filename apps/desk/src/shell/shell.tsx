import { ActionIcon, Button, Modal } from '@mantine/core';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { permits } from '#libs/domain';
import { InboxLink } from '../inbox/inbox-link.js';
import { DecisionsLink } from '../un/decisions-link.js';
import { useWords } from '../words/words.js';
import { Banners } from './banners.js';
import { Cover, coverScreen } from './cover.js';
import { Icon } from './icon.js';
import { KeyHelp } from './key-help.js';
import { useKeys } from './keys.js';
import { usePreferences } from './preferences.js';
import { Settings } from './settings.js';
import { useNews } from './use-news.js';
import classes from './shell.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));

/** What stands around every screen. */
export function Shell(): ReactNode {
  const { say } = useWords();
  const [opened, setOpened] = useState<Opened>(null);
  const [isPaletteWanted, wantPalette] = useState(false);
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
        <div className={classes['inline-settings']}>
          <Settings />
        </div>
        <Tools onPalette={openPalette} onOpen={setOpened} />
      </header>
      <Banners />
      <main id="screen" className={classes['screen']} tabIndex={-1}>
        <Outlet />
      </main>
      <Dialogs opened={opened} onClose={() => setOpened(null)} />
      <Suspense>{isPaletteWanted && <Palette onKeyHelp={() => setOpened('keys')} />}</Suspense>
      <Cover />
    </div>
  );
}

type Opened = 'keys' | 'settings' | null;

function Dialogs({ opened, onClose }: { opened: Opened; onClose: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <>
      <KeyHelp opened={opened === 'keys'} onClose={onClose} />
      <Modal
        opened={opened === 'settings'}
        onClose={onClose}
        title={say('shell.settings')}
        closeButtonProps={{ 'aria-label': say('shell.close') }}
      >
        <Settings />
      </Modal>
    </>
  );
}

function useShellKeys(openHelp: () => void): void {
  const navigate = useNavigate();
  useKeys({
    '?': openHelp,
    'g t': () => void navigate({ to: DESK_PAGES.today }),
    'g i': () => void navigate({ to: DESK_PAGES.inbox }),
    'g c': () => void navigate({ to: DESK_PAGES.cases }),
    'g u': () => void navigate({ to: DESK_PAGES.decisions }),
    'g r': () => void navigate({ to: DESK_PAGES.replays }),
    'g s': () => void navigate({ to: DESK_PAGES.stalls }),
    'g f': () => void navigate({ to: DESK_PAGES.statistics }),
    'g l': () => void navigate({ to: DESK_PAGES.rules }),
    'g o': () => void navigate({ to: DESK_PAGES.operations }),
  });
}

function Navigation(): ReactNode {
  const { say } = useWords();
  const { role } = usePreferences();
  return (
    <nav className={classes['nav']} aria-label={say('shell.nav')}>
      <span className={classes['brand']}>
        <Icon name="bulwark" />
        <span>{say('brand')}</span>
      </span>
      {permits(role, 'case:read') && (
        <>
          <Link to={DESK_PAGES.today} activeOptions={{ exact: true }}>
            {say('nav.today')}
          </Link>
          {permits(role, 'inbox:read') && <InboxLink />}
          <Link to={DESK_PAGES.cases}>{say('nav.cases')}</Link>
          <DecisionsLink />
          <Link to={DESK_PAGES.replays}>{say('nav.replay')}</Link>
          <Link to={DESK_PAGES.stalls}>{say('stalls.title')}</Link>
        </>
      )}
      {permits(role, 'statistics:read') && (
        <Link to={DESK_PAGES.statistics}>{say('statistics.title')}</Link>
      )}
      {permits(role, 'rules:read') && <Link to={DESK_PAGES.rules}>{say('nav.rules')}</Link>}
      {permits(role, 'operations:read') && (
        <Link to={DESK_PAGES.operations}>{say('nav.operations')}</Link>
      )}
    </nav>
  );
}

interface ToolsProps {
  onPalette: () => void;
  onOpen: (what: 'keys' | 'settings') => void;
}

function Tools({ onPalette, onOpen }: ToolsProps): ReactNode {
  const { say } = useWords();
  return (
    <div className={classes['tools']}>
      <Button
        className={classes['palette'] ?? ''}
        size="xs"
        variant="default"
        leftSection={<Icon name="find" />}
        aria-label={`${say('shell.search')}: Ctrl K`}
        onClick={onPalette}
      >
        <span aria-hidden="true" data-hint="">
          Ctrl K
        </span>
      </Button>
      <Tool icon="keys" label={say('shell.keys')} onClick={() => onOpen('keys')} />
      <Tool icon="cover" label={say('shell.cover')} onClick={coverScreen} />
      <div className={classes['narrow-only']}>
        <Tool icon="settings" label={say('shell.settings')} onClick={() => onOpen('settings')} />
      </div>
    </div>
  );
}

function Tool(props: { icon: 'keys' | 'cover' | 'settings'; label: string; onClick: () => void }) {
  const { icon, label, onClick } = props;
  return (
    <ActionIcon size={30} variant="default" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </ActionIcon>
  );
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

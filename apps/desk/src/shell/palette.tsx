import {
  Spotlight,
  spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { codeBeginning, DESK_PAGES } from '#libs/contracts';
import { permits } from '#libs/domain';
import { casesBeginning } from '../cases/questions.js';
import { useWords } from '../words/words.js';
import { coverScreen } from './cover.js';
import type { Opened } from './dialogs.js';
import { usePreferences } from './use-preferences.js';
import { screensOf } from './screens.js';

/** Finds a screen, a case by its code, or a command. Fetched when it is first asked for. */
export function Palette({ onOpen }: { onOpen: (what: Opened) => void }): ReactNode {
  const { say } = useWords();
  const [query, setQuery] = useState('');
  const groups = useGroups(onOpen);
  const cases = useCases(query);
  useEffect(() => {
    spotlight.open();
    addEventListener('qorgan:palette', spotlight.open);
    return () => removeEventListener('qorgan:palette', spotlight.open);
  }, []);
  return (
    <Spotlight
      actions={[...groups, { group: say('palette.cases'), actions: cases.found }]}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      limit={20}
      scrollable
      maxHeight={420}
      nothingFound={say(cases.isAwaited ? 'loading' : 'palette.nothing')}
      lockScroll={false}
      searchProps={{
        'aria-label': say('palette.label'),
        placeholder: say('palette.placeholder'),
        autoComplete: 'off',
      }}
    />
  );
}

function useGroups(onOpen: (what: Opened) => void): SpotlightActionGroupData[] {
  const { say } = useWords();
  const screens = useScreens();
  const takeDown = useTakeDown();
  return [
    { group: say('palette.screens'), actions: screens },
    {
      group: say('palette.commands'),
      actions: [
        ...takeDown,
        { id: 'cover', label: say('shell.cover'), onClick: coverScreen },
        { id: 'keys', label: say('keys.title'), onClick: () => onOpen('keys') },
        { id: 'settings', label: say('shell.settings'), onClick: () => onOpen('settings') },
      ],
    },
  ];
}

/** A complaint comes by telephone while something else is on the screen. */
function useTakeDown(): SpotlightActionData[] {
  const { say } = useWords();
  const { role } = usePreferences();
  const navigate = useNavigate();
  if (!permits(role, 'case:register')) return [];
  const onClick = () => void navigate({ to: DESK_PAGES.triage, search: { take: true } });
  return [{ id: 'take-down', label: say('triage.take-down'), onClick }];
}

/** The screens that the role may open. */
function useScreens(): SpotlightActionData[] {
  const { say } = useWords();
  const { role } = usePreferences();
  const navigate = useNavigate();
  return screensOf(role).map(({ page, title }) => ({
    id: page,
    label: say(title),
    onClick: () => void navigate({ to: DESK_PAGES[page] }),
  }));
}

/** The cases that what is typed may mean, asked of the server: a browser does not hold them all. */
function useCases(query: string): { found: SpotlightActionData[]; isAwaited: boolean } {
  const navigate = useNavigate();
  const mayRead = permits(usePreferences().role, 'case:read');
  const beginningOf = (typed: string) => (typed.trim() === '' ? null : codeBeginning(typed));
  const [settled] = useDebouncedValue(query, TYPING_MS);
  const asked = beginningOf(settled);
  const { data = [], isFetching } = useQuery({
    ...casesBeginning(asked ?? ''),
    enabled: mayRead && asked !== null,
  });
  const wanted = beginningOf(query);
  if (!mayRead || wanted === null) return { found: [], isAwaited: false };
  // What was found for the letters before stays meanwhile, as far as it still fits.
  const fitting = data.filter(({ code }) => code.startsWith(wanted));
  const found = fitting.map(({ case: id, code }) => ({
    id,
    label: code,
    // The palette leaves out what does not say what was typed: `7oi` means `Q-701`.
    keywords: query,
    onClick: () => void navigate({ to: DESK_PAGES.case, params: { case: id } }),
  }));
  return { found, isAwaited: isFetching || wanted !== asked };
}

const TYPING_MS = 120;

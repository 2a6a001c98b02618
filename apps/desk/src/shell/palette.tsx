import {
  Spotlight,
  spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { permits } from '#libs/domain';
import { casesPage } from '../api/questions.js';
import { useWords } from '../words/words.js';
import { coverScreen } from './cover.js';
import type { Opened } from './dialogs.js';
import { usePreferences } from './preferences.js';
import { screensOf } from './screens.js';

/** Finds a screen, a case by its code, or a command. Fetched when it is first asked for. */
export function Palette({ onOpen }: { onOpen: (what: Opened) => void }): ReactNode {
  const { say } = useWords();
  const groups = useGroups(onOpen);
  useEffect(() => {
    spotlight.open();
    addEventListener('qorgan:palette', spotlight.open);
    return () => removeEventListener('qorgan:palette', spotlight.open);
  }, []);
  return (
    <Spotlight
      actions={groups}
      shortcut={null}
      limit={20}
      scrollable
      maxHeight={420}
      nothingFound={say('palette.nothing')}
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
  const cases = useCases(permits(usePreferences().role, 'case:read'));
  return [
    { group: say('palette.screens'), actions: screens },
    {
      group: say('palette.commands'),
      actions: [
        { id: 'cover', label: say('shell.cover'), onClick: coverScreen },
        { id: 'keys', label: say('keys.title'), onClick: () => onOpen('keys') },
        { id: 'settings', label: say('shell.settings'), onClick: () => onOpen('settings') },
      ],
    },
    { group: say('palette.cases'), actions: cases },
  ];
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

function useCases(mayRead: boolean): SpotlightActionData[] {
  const navigate = useNavigate();
  const { data = [] } = useQuery({
    queryKey: ['palette', 'cases'],
    enabled: mayRead,
    queryFn: ({ signal }) => casesPage('', signal),
  });
  return data.map(({ case: id, code }) => ({
    id,
    label: code,
    onClick: () => void navigate({ to: DESK_PAGES.case, params: { case: id } }),
  }));
}

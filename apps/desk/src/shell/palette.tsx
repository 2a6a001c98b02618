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
import { usePreferences } from './preferences.js';

/** Finds a screen, a case by its code, or a command. Fetched when it is first asked for. */
export function Palette({ onKeyHelp }: { onKeyHelp: () => void }): ReactNode {
  const { say } = useWords();
  const groups = useGroups(onKeyHelp);
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

function useGroups(onKeyHelp: () => void): SpotlightActionGroupData[] {
  const { say } = useWords();
  const mayRead = permits(usePreferences().role, 'case:read');
  const screens = useScreens();
  const cases = useCases(mayRead);
  return [
    { group: say('palette.screens'), actions: mayRead ? screens : [] },
    {
      group: say('palette.commands'),
      actions: [
        { id: 'cover', label: say('shell.cover'), onClick: coverScreen },
        { id: 'keys', label: say('keys.title'), onClick: onKeyHelp },
      ],
    },
    { group: say('palette.cases'), actions: cases },
  ];
}

function useScreens(): SpotlightActionData[] {
  const { say } = useWords();
  const navigate = useNavigate();
  const screen = (id: 'today' | 'inbox' | 'cases' | 'decisions' | 'replays', label: string) => ({
    id,
    label,
    onClick: () => void navigate({ to: DESK_PAGES[id] }),
  });
  return [
    screen('today', say('nav.today')),
    screen('inbox', say('inbox.title')),
    screen('cases', say('nav.cases')),
    screen('decisions', say('un.title')),
    screen('replays', say('nav.replay')),
  ];
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

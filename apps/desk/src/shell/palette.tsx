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
  const screens = useScreens();
  const cases = useCases(permits(usePreferences().role, 'case:read'));
  return [
    { group: say('palette.screens'), actions: screens },
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

const SCREENS = [
  ['today', 'nav.today', 'case:read'],
  ['inbox', 'inbox.title', 'inbox:read'],
  ['cases', 'nav.cases', 'case:read'],
  ['decisions', 'un.title', 'case:read'],
  ['replays', 'nav.replay', 'case:read'],
  ['stalls', 'stalls.title', 'case:read'],
  ['statistics', 'statistics.title', 'statistics:read'],
  ['rules', 'nav.rules', 'rules:read'],
  ['operations', 'nav.operations', 'operations:read'],
] as const;

/** The screens that the role may open. */
function useScreens(): SpotlightActionData[] {
  const { say } = useWords();
  const { role } = usePreferences();
  const navigate = useNavigate();
  return SCREENS.filter(([, , action]) => permits(role, action)).map(([id, label]) => ({
    id,
    label: say(label),
    onClick: () => void navigate({ to: DESK_PAGES[id] }),
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

import { ActionIcon, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { coverScreen } from './cover.js';
import { Icon } from './icon.js';
import { usePreferences } from './use-preferences.js';
import classes from './tools.module.css';

interface ToolsProps {
  onPalette: () => void;
  onOpen: (what: 'keys' | 'settings') => void;
}

/** What serves every screen. The settings are called by the role: it is seen as whom one acts. */
export function Tools({ onPalette, onOpen }: ToolsProps): ReactNode {
  const { say } = useWords();
  const role = say(`role.${usePreferences().role}`);
  return (
    <div className={classes['tools']}>
      <Button
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
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="settings" />}
        aria-label={`${say('shell.settings')}: ${role}`}
        aria-haspopup="dialog"
        onClick={() => onOpen('settings')}
      >
        {role}
      </Button>
    </div>
  );
}

function Tool(props: { icon: 'keys' | 'cover'; label: string; onClick: () => void }): ReactNode {
  const { icon, label, onClick } = props;
  return (
    <ActionIcon
      size={30}
      variant="default"
      aria-label={label}
      title={label}
      data-tool={icon}
      onClick={onClick}
    >
      <Icon name={icon} />
    </ActionIcon>
  );
}

import { Kbd, Modal, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import { prefer, usePreferences } from './preferences.js';
import classes from './key-help.module.css';

const KEYS: readonly (readonly [keys: readonly string[], what: WordKey])[] = [
  [['j', 'k'], 'keys.move'],
  [['Enter'], 'keys.open'],
  [['r'], 'keys.record'],
  [['d'], 'inbox.key'],
  [['g', 't'], 'keys.go-today'],
  [['g', 'i'], 'inbox.go'],
  [['g', 'c'], 'keys.go-cases'],
  [['g', 'u'], 'un.go'],
  [['g', 'r'], 'keys.go-replay'],
  [['g', 's'], 'stalls.go'],
  [['g', 'f'], 'statistics.go'],
  [['g', 'l'], 'keys.go-rules'],
  [['g', 'o'], 'keys.go-operations'],
  [['/'], 'keys.find'],
  [['.', ','], 'keys.step'],
  [['p'], 'keys.play'],
  [['Ctrl', 'K'], 'keys.palette'],
  [['Esc', 'Esc'], 'keys.cover'],
  [['?'], 'keys.help'],
];

/** The keys of the desk, and the switch that turns the single ones off. */
export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactNode {
  const { say } = useWords();
  const { singleKeys } = usePreferences();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('keys.title')}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      <dl className={classes['keys']}>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key, at) => (
                <Kbd key={at}>{key}</Kbd>
              ))}
            </dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={say('keys.single')}
        description={say('keys.single-hint')}
        checked={singleKeys}
        onChange={(event) => prefer({ singleKeys: event.currentTarget.checked })}
      />
    </Modal>
  );
}

import { Kbd, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import type { DialogProps } from './dialogs.js';
import { SCREENS } from './screens.js';
import { SingleKeys } from './settings-dialog.js';
import classes from './key-help.module.css';

const KEYS: readonly (readonly [keys: readonly string[], what: WordKey])[] = [
  [['j', 'k'], 'keys.move'],
  [['Enter'], 'keys.open'],
  [['r'], 'keys.record'],
  [['x'], 'today.key-select'],
  [['Shift', 'X'], 'today.key-select-to'],
  [['s'], 'today.key-snooze'],
  [['h'], 'today.key-hand-over'],
  [['u'], 'today.key-undo'],
  [['[', ']'], 'keys.neighbour'],
  [['d'], 'inbox.key'],
  [['a'], 'triage.key.accept'],
  [['d'], 'triage.key.decline'],
  [['m'], 'triage.key.merge'],
  [['n'], 'triage.key.new'],
  ...SCREENS.map(({ key, goes }) => [['g', key], goes] as const),
  [['/'], 'keys.find'],
  [['.', ','], 'keys.step'],
  [['p'], 'keys.play'],
  [['Ctrl', 'K'], 'keys.palette'],
  [['Esc', 'Esc'], 'keys.cover'],
  [['?'], 'keys.help'],
];

/** The keys of the desk, and the switch that turns the single ones off. */
export function KeyHelp({ opened, onClose }: DialogProps): ReactNode {
  const { say } = useWords();
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
      <SingleKeys />
    </Modal>
  );
}

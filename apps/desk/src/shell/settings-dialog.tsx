import { Modal, NativeSelect, Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ROLES, type Role } from '#libs/domain';
import { LANGUAGES } from '../words/language.js';
import type { WordKey } from '../words/language.js';
import { useWords } from '../words/words.js';
import type { DialogProps } from './dialogs.js';
import { DENSITIES, prefer, SCHEMES } from './preferences.js';
import { usePreferences } from './use-preferences.js';
import classes from './settings-dialog.module.css';

/** As whom one acts, and how one likes the desk. */
export function SettingsDialog({ opened, onClose }: DialogProps): ReactNode {
  const { say } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('shell.settings')}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      <div className={classes['settings']}>
        <Settings />
      </div>
    </Modal>
  );
}

function Settings(): ReactNode {
  const { role, language, scheme, density } = usePreferences();
  const answers = useQueryClient();
  // Another role may see other things: what was shown is forgotten.
  const takeRole = (taken: Role): void => {
    prefer({ role: taken });
    void answers.resetQueries();
  };
  return (
    <>
      <Choice of={ROLES} kind="role" label="shell.role" value={role} onChoose={takeRole} />
      <Choice
        of={LANGUAGES}
        kind="lang"
        label="shell.language"
        value={language}
        onChoose={(chosen) => prefer({ language: chosen })}
      />
      <Choice
        of={SCHEMES}
        kind="scheme"
        label="shell.scheme"
        value={scheme}
        onChoose={(chosen) => prefer({ scheme: chosen })}
      />
      <Choice
        of={DENSITIES}
        kind="density"
        label="shell.density"
        value={density}
        onChoose={(chosen) => prefer({ density: chosen })}
      />
      <SingleKeys />
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly of: readonly T[];
  readonly kind: string;
  readonly label: WordKey;
  readonly value: T;
  onChoose: (value: T) => void;
}

function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  const { of: all, kind, label, value, onChoose } = props;
  const { say, name } = useWords();
  return (
    <NativeSelect
      label={say(label)}
      value={value}
      data={all.map((each) => ({ value: each, label: name(kind, each) }))}
      onChange={(event) => onChoose(event.currentTarget.value as T)}
    />
  );
}

/** Whether single keys do something; it stands beside the list of them too. */
export function SingleKeys(): ReactNode {
  const { say } = useWords();
  return (
    <Switch
      label={say('keys.single')}
      description={say('keys.single-hint')}
      checked={usePreferences().singleKeys}
      onChange={(event) => prefer({ singleKeys: event.currentTarget.checked })}
    />
  );
}

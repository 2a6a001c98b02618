import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ROLES, type Role } from '#libs/domain';
import { LANGUAGES, type Language } from '../words/language.js';
import { useWords } from '../words/words.js';
import { prefer, SCHEMES, usePreferences, type Scheme } from './preferences.js';
import classes from './settings.module.css';

/** Role, language and appearance. Another role may see other things: what was shown is forgotten. */
export function Settings(): ReactNode {
  const { role, language, scheme } = usePreferences();
  const { say } = useWords();
  const answers = useQueryClient();
  const takeRole = (taken: Role): void => {
    prefer({ role: taken });
    void answers.resetQueries();
  };
  return (
    <div className={classes['settings']}>
      <NativeSelect
        size="xs"
        label={say('shell.role')}
        value={role}
        data={ROLES.map((value) => ({ value, label: say(`role.${value}`) }))}
        onChange={(event) => takeRole(event.currentTarget.value as Role)}
      />
      <NativeSelect
        size="xs"
        label={say('shell.language')}
        value={language}
        data={LANGUAGES.map((value) => ({ value, label: say(`lang.${value}`) }))}
        onChange={(event) => prefer({ language: event.currentTarget.value as Language })}
      />
      <NativeSelect
        size="xs"
        label={say('shell.scheme')}
        value={scheme}
        data={SCHEMES.map((value) => ({ value, label: say(`scheme.${value}`) }))}
        onChange={(event) => prefer({ scheme: event.currentTarget.value as Scheme })}
      />
    </div>
  );
}

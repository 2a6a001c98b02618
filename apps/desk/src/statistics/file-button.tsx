import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { saveFile } from '../api/save-file.js';
import { reasonOf } from '../shell/answer.js';
import { useWords } from '../words/words.js';
import classes from './statistics.module.css';

/** Saves a file that the server makes, and says so when it is refused. */
export function FileButton({ path, label }: { path: string; label: string }): ReactNode {
  const { say } = useWords();
  const saving = useMutation({ mutationFn: () => saveFile(path) });
  return (
    <>
      <button
        type="button"
        className={classes['file']}
        data-screen-only=""
        aria-disabled={saving.isPending}
        onClick={() => saving.isPending || saving.mutate()}
      >
        {label}
      </button>
      {saving.isError && (
        <p className={classes['refused']} role="alert" data-screen-only="">
          {label}: {say(reasonOf(saving.error))}
        </p>
      )}
    </>
  );
}

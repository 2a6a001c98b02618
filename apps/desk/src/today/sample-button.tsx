import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { LoadedSample } from '#libs/contracts';
import { permits } from '#libs/domain';
import { ask } from '../api/ask.js';
import { isFailure } from '../api/failure.js';
import { reasonOf } from '../shell/answer.js';
import { usePreferences } from '../shell/use-preferences.js';
import { useWords } from '../words/words.js';

/** Fills an empty desk with invented cases, after saying what that does. */
export function SampleButton(): ReactNode {
  const { say } = useWords();
  const { role } = usePreferences();
  const [isAsking, setAsking] = useState(false);
  if (!permits(role, 'casebook:import')) return <p className="muted">{say('sample.forbidden')}</p>;
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {say('sample.load')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={say('sample.sure')}
        closeButtonProps={{ 'aria-label': say('shell.close') }}
      >
        <Confirmation onCancel={() => setAsking(false)} />
      </Modal>
    </>
  );
}

function Confirmation({ onCancel }: { onCancel: () => void }): ReactNode {
  const { say } = useWords();
  const answers = useQueryClient();
  const load = useMutation({
    mutationFn: () => ask(LoadedSample, '/api/intake/sample-cases', { method: 'POST' }),
    // Somebody else may have been faster: whatever is there now is what the screen should show.
    onSettled: () => answers.invalidateQueries(),
  });
  const failed = isFailure(load.error, 'changed') ? 'sample.refused' : reasonOf(load.error);
  return (
    <>
      <p>{say('sample.does')}</p>
      <p>{say('sample.stays')}</p>
      {load.isError && <p role="alert">{say(failed)}</p>}
      {load.isSuccess && <p role="status">{say('sample.loaded')}</p>}
      <Group>
        <Button loading={load.isPending || load.isSuccess} onClick={() => load.mutate()}>
          {say('sample.load')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say('sample.cancel')}
        </Button>
      </Group>
    </>
  );
}

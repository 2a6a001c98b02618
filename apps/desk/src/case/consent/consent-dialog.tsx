import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ConsentState } from '#libs/contracts';
import { Card, CardTable } from '../../tables/card-table.js';
import { useWords } from '../../words/words.js';
import { ConsentMark } from './consent-mark.js';

interface ConsentDialogProps {
  readonly states: readonly ConsentState[];
  onClose: () => void;
}

/** How consent stands, purpose by purpose: since when, until when, what for, and who spoke. */
export function ConsentDialog({ states, onClose }: ConsentDialogProps): ReactNode {
  const { say, name, date } = useWords();
  const columns = ['purpose', 'stands', 'since', 'until', 'scope', 'by'] as const;
  const heads = columns.map((column) => say(`consent.${column}`));
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={say('consent.title')}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      <p className="muted">{say('consent.lead')}</p>
      <CardTable label={say('consent.title')} heads={heads}>
        {states.map(({ purpose, state, on, until, scopes, by }) => (
          <Card
            key={purpose}
            heads={heads}
            isNamed
            cells={[
              name('code', purpose),
              <ConsentMark key="state" state={state} />,
              on === null ? '–' : date(on),
              until === null ? '–' : date(until),
              scopes.map((scope) => name('code', scope)).join(', ') || '–',
              by === null ? '–' : name('code', by),
            ]}
          />
        ))}
      </CardTable>
    </Modal>
  );
}

import { Button, Kbd } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { BulkAnswer, CaseFile, CaseOwner } from '#libs/contracts';
import { permits } from '#libs/domain';
import { useKeys } from '../shell/keys.js';
import { usePreferences } from '../shell/use-preferences.js';
import { useWords } from '../words/words.js';
import { OfferAnswer } from './offer-answer.js';
import { ownerQuestion } from './questions.js';
import classes from './owners.module.css';

const HandOverDialog = lazy(async () => ({
  default: (await import('./hand-over-dialog.js')).HandOverDialog,
}));

/**
 * Who has a case. Whoever has it hands it over, as anybody may who works on cases where nobody in
 * particular has it; an offer that waits is answered here.
 */
export function OwnerOfCase({ file }: { file: CaseFile }): ReactNode {
  const { data: kept } = useQuery(ownerQuestion(file.case));
  return kept ? <Kept kept={kept} file={file} /> : null;
}

function Kept({ kept, file }: { kept: CaseOwner; file: CaseFile }): ReactNode {
  const { say, name, day } = useWords();
  const { owner, since, offered } = kept;
  const box = useFocusKept(offered?.to.id);
  return (
    <section className={classes['case']} aria-label={say('around.owner')} ref={box} tabIndex={-1}>
      <p>
        <span className="muted">{say('around.owner')}:</span>{' '}
        {owner ? name('role', owner.role) : say('around.nobody')}
        {since && <span className="muted"> · {day(since.slice(0, 10))}</span>}
      </p>
      {offered ? (
        <>
          <p>{say('around.offered', { role: name('role', offered.to.role) })}</p>
          <OfferAnswer of={kept.case} owner={owner} offeredTo={offered.to} />
        </>
      ) : (
        <HandOver kept={kept} file={file} />
      )}
    </section>
  );
}

/** What was pressed is gone once it is done: the focus then stays where the answer stands. */
function useFocusKept(offeredTo: string | undefined): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  const before = useRef(offeredTo);
  useEffect(() => {
    if (before.current === offeredTo) return;
    before.current = offeredTo;
    if (document.activeElement === document.body) box.current?.focus();
  }, [offeredTo]);
  return box;
}

function HandOver({ kept, file }: { kept: CaseOwner; file: CaseFile }): ReactNode {
  const { say, name } = useWords();
  const { role } = usePreferences();
  const [isOpened, setOpened] = useState<boolean | null>(null);
  const [left, tell] = useState<BulkAnswer['left']>([]);
  // Until there are accounts, who acts is told by the role.
  const isMine = kept.owner === null || kept.owner.role === role;
  const may = permits(role, 'case:hand-over') && isMine;
  useKeys({ h: () => may && setOpened(true) });
  if (!may) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {say('hand-over.title')} <Kbd className={classes['key'] ?? ''}>h</Kbd>
      </Button>
      {left.length > 0 && (
        <p role="alert">{say('today.not-done', { reason: name('left', left[0]!.why) })}</p>
      )}
      <Suspense>
        {isOpened !== null && (
          <HandOverDialog
            cases={[{ case: file.case, code: file.code }]}
            opened={isOpened}
            onClose={() => setOpened(false)}
            onDone={(answer) => {
              setOpened(false);
              tell(answer.left);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

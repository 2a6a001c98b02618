import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type TriageFile, type TriageItem } from '#libs/contracts';
import { useReferenceNames } from '../case/reference-names.js';
import { Answer, Awaited } from '../shell/answer.js';
import { useWords } from '../words/words.js';
import { Decisions } from './decisions.js';
import { Narrative } from './narrative.js';
import { complaintQuestion } from './questions.js';
import { SameMatter } from './same-matter.js';
import type { Decided } from './told.js';
import { Urgency } from './urgency.js';
import { WhatBegins } from './what-begins.js';
import classes from './triage.module.css';

interface ComplaintProps {
  readonly item: TriageItem;
  readonly onDecided: (told: Decided) => void;
}

/** One complaint: its words first, then what is known, then what may be decided. */
export function Complaint({ item, onDecided }: ComplaintProps): ReactNode {
  const complaint = useQuery(complaintQuestion(item.case));
  return (
    <Answer of={complaint}>
      {(file) =>
        // What is kept from before it was decided on or taken back would offer the wrong acts.
        file.state !== item.state ? (
          <Awaited rows={8} />
        ) : (
          <>
            <Facts file={file} />
            <Narrative words={file.narrative} />
            <SameMatter of={file.sameMatter} />
            {file.state === 'waiting' && <WhatBegins file={file} />}
            <Decisions file={file} onDecided={onDecided} />
          </>
        )
      }
    </Answer>
  );
}

function Facts({ file }: { file: TriageFile }): ReactNode {
  const { say, name, date } = useWords();
  const names = useReferenceNames();
  const facts = [
    [say('triage.received'), date(file.receivedOn)],
    [say('triage.alleged'), file.alleged.map((code) => name('code', code)).join(', ')],
    [say('triage.against'), file.against && names.body(file.against)],
    [say('triage.place'), file.place && names.place(file.place)],
    [say('triage.people'), String(file.people)],
    [
      say('triage.agreed-to'),
      file.agreedTo.map((code) => name('code', code)).join(', ') || say('triage.nothing-agreed'),
    ],
  ] as const;
  return (
    <>
      <h2>
        <Link className="code" to={DESK_PAGES.case} params={{ case: file.case }} search={{}}>
          {file.code}
        </Link>
      </h2>
      <Urgency of={file.urgent} />
      <dl className={classes['facts']}>
        {facts.map(
          ([term, said]) =>
            said && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
      {file.consentMissing && <p className={classes['missing']}>{say('triage.no-consent')}</p>}
    </>
  );
}

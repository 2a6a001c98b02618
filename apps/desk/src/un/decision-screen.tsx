import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { DESK_PAGES, type DecisionFile, type ExplainedClock } from '#libs/contracts';
import { permits } from '#libs/domain';
import { clocksQuestion, decisionQuestion, todayQuestion } from '../api/questions.js';
import { EMPTY_DRAFT } from '../case/record/draft.js';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { usePreferences } from '../shell/preferences.js';
import { useTitle } from '../shell/title.js';
import { Say } from '../words/words.js';
import { ACTS, awaitedBy, draftOf, type Act } from './acts.js';
import { DecisionHead } from './decision-head.js';
import { Exchanges } from './exchanges.js';
import { NextDate } from './next-date.js';
import { OtherActs } from './other-acts.js';
import { RemedyMatrix } from './remedy-matrix.js';
import classes from './decision.module.css';

const RecordDialog = lazy(async () => ({
  default: (await import('../case/record/record-dialog.js')).RecordDialog,
}));
const route = getRouteApi(DESK_PAGES.decision);

/** One decision: its remedies, what was exchanged about it, and the date that comes next. */
export function DecisionScreen(): ReactNode {
  const { decision: id } = route.useParams();
  const decision = useQuery(decisionQuestion(id));
  return <Answer of={decision}>{(file) => <OpenDecision key={id} file={file} />}</Answer>;
}

function OpenDecision({ file }: { file: DecisionFile }): ReactNode {
  const { role } = usePreferences();
  const clocks = useQuery(clocksQuestion(file.case));
  const today = useQuery(todayQuestion);
  const mayRecord = permits(role, 'case:record');
  const recording = useRecording(file);
  const own = ownClocks(file, clocks.data ?? []);
  const next = own.find(({ closedBy }) => closedBy === null);
  const awaited = awaitedBy(next);
  useTitle(file.code);
  useKeys({ r: () => mayRecord && recording.begin(awaited) });
  return (
    <div className={classes['decision']}>
      <DecisionHead
        file={file}
        awaited={awaited}
        onRecord={mayRecord ? () => recording.begin(awaited) : null}
      />
      <p role="status" className={classes['saved']}>
        {recording.isSaved && <Say of="record.saved" />}
      </p>
      <Answer of={clocks} rows={4}>
        {() => today.data && <NextDate next={next} clocks={own} on={today.data.on} />}
      </Answer>
      <Exchanges steps={file.exchanges} next={next} />
      <RemedyMatrix remedies={file.remedies} happened={file.happened} />
      {mayRecord && <OtherActs acts={ACTS.filter((act) => act !== awaited)} on={recording.begin} />}
      {recording.dialog}
    </div>
  );
}

/** The dialog of the case, with an act chosen; fetched when it is first asked for. */
function useRecording(file: DecisionFile) {
  const [asked, setAsked] = useState({ draft: EMPTY_DRAFT, times: 0 });
  const [isOpen, setOpen] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const begin = (act: Act): void => {
    setAsked(({ times }) => ({ draft: draftOf(act, file.body), times: times + 1 }));
    setSaved(false);
    setOpen(true);
  };
  const close = (saved: boolean): void => {
    setOpen(false);
    setSaved(saved);
  };
  const dialog = (
    <Suspense>
      {asked.times > 0 && (
        <RecordDialog
          key={asked.times}
          file={file}
          first={asked.draft}
          opened={isOpen}
          onClose={close}
        />
      )}
    </Suspense>
  );
  return { begin, isSaved, dialog };
}

/** The clocks that follow the decision, in the order that it names them. */
const ownClocks = (file: DecisionFile, clocks: readonly ExplainedClock[]): ExplainedClock[] =>
  file.clocks.flatMap((id) => clocks.find(({ deadline }) => deadline === id) ?? []);

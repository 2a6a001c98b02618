import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DESK_PAGES, type DecisionFile, type ExplainedClock } from '#libs/contracts';
import { permits } from '#libs/domain';
import { clocksQuestion, todayQuestion } from '../clocks/questions.js';
import { decisionQuestion } from './questions.js';
import { useRecording } from '../case/record/use-recording.js';
import { Answer } from '../shell/answer.js';
import { useKeys } from '../shell/keys.js';
import { usePreferences } from '../shell/use-preferences.js';
import { useTitle } from '../shell/title.js';
import { Say } from '../words/words.js';
import { ACTS, awaitedBy, draftOf, type Act } from './acts.js';
import { DecisionHead } from './decision-head.js';
import { Exchanges } from './exchanges.js';
import { NextDate } from './next-date.js';
import { OtherActs } from './other-acts.js';
import { RemedyMatrix } from './remedy-matrix.js';
import classes from './decision.module.css';

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
  const begin = (act: Act): void => recording.begin(draftOf(act, file.body));
  const own = ownClocks(file, clocks.data ?? []);
  const next = own.find(({ closedBy }) => closedBy === null);
  const awaited = awaitedBy(next);
  useTitle(file.code);
  useKeys({ r: () => mayRecord && begin(awaited) });
  return (
    <div className={classes['decision']}>
      <DecisionHead
        file={file}
        awaited={awaited}
        onRecord={mayRecord ? () => begin(awaited) : null}
      />
      <p role="status" className={classes['saved']}>
        {recording.isSaved && <Say of="record.saved" />}
      </p>
      <Answer of={clocks} rows={4}>
        {() => today.data && <NextDate next={next} clocks={own} on={today.data.on} />}
      </Answer>
      <Exchanges steps={file.exchanges} next={next} />
      <RemedyMatrix remedies={file.remedies} happened={file.happened} />
      {mayRecord && <OtherActs acts={ACTS.filter((act) => act !== awaited)} on={begin} />}
      {recording.dialog}
    </div>
  );
}

/** The clocks that follow the decision, in the order that it names them. */
const ownClocks = (file: DecisionFile, clocks: readonly ExplainedClock[]): ExplainedClock[] =>
  file.clocks.flatMap((id) => clocks.find(({ deadline }) => deadline === id) ?? []);

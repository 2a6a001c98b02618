import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Answer, Awaited } from '../shell/answer.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../words/words.js';
import { FileButton } from './file-button.js';
import { MeaningDialog } from './meaning-dialog.js';
import { OwnNumbers } from './own-numbers.js';
import { oursQuestion, ownFile, reportedFile, reportedQuestion } from './questions.js';
import { refusalsFile } from './refusal-questions.js';
import { Reported } from './reported.js';
import type { Meaning } from './figures.js';
import classes from './statistics.module.css';

const Refusals = lazy(async () => ({ default: (await import('./refusals.js')).Refusals }));

/** What others counted, each source alone, and what the team's own cases hold. */
export function StatisticsScreen(): ReactNode {
  const { say, language } = useWords();
  useTitle(say('statistics.title'));
  const [chosen, choose] = useState<Meaning | null>(null);
  const reported = useQuery(reportedQuestion);
  const ours = useQuery(oursQuestion);
  return (
    <div className={classes['statistics']}>
      <div className={classes['head']}>
        <h1>{say('statistics.title')}</h1>
        <Button size="xs" variant="default" data-screen-only="" onClick={() => print()}>
          {say('statistics.print')}
        </Button>
      </div>
      <Part title={say('statistics.reported')} lead={say('statistics.reported-lead')}>
        <FileButton path={reportedFile(language)} label={say('statistics.csv-label')} />
        <Answer of={reported}>
          {(funnels) => <Reported funnels={funnels} onChoose={choose} />}
        </Answer>
      </Part>
      <Part title={say('statistics.ours')} lead={say('statistics.ours-lead')}>
        <FileButton path={ownFile(language, 'team')} label={say('statistics.csv-team')} />
        <FileButton path={ownFile(language, 'public')} label={say('statistics.csv-public')} />
        <Answer of={ours} rows={4}>
          {(years) => <OwnNumbers years={years} onChoose={choose} />}
        </Answer>
      </Part>
      <Part title={say('refusals.title')} lead={say('refusals.lead')}>
        <FileButton path={refusalsFile(language, 'team')} label={say('refusals.csv-team')} />
        <FileButton path={refusalsFile(language, 'public')} label={say('refusals.csv-public')} />
        <Suspense fallback={<Awaited rows={4} />}>
          <Refusals />
        </Suspense>
      </Part>
      <MeaningDialog of={chosen} onClose={() => choose(null)} />
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Part({ title, lead, children }: PartProps): ReactNode {
  return (
    <section className={classes['part']} aria-label={title}>
      <h2>{title}</h2>
      <p className="muted">{lead}</p>
      {children}
    </section>
  );
}

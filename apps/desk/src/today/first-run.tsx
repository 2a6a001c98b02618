import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { DESK_PAGES } from '#libs/contracts';
import { useWords } from '../words/words.js';
import classes from './first-run.module.css';

const SampleButton = lazy(async () => ({
  default: (await import('./sample-button.js')).SampleButton,
}));

/** Sends what is written in a file: a name in a command would stay in the history of the shell. */
const SEND = (origin: string): string =>
  `curl -H 'content-type: application/json' -d @complaint.json ${origin}/api/intake/complaints`;
const IMPORT = 'npm run qorgan -- import casebooks/kz-2013-2014.yaml';
const complaint = (on: string): string =>
  `{"receivedOn": "${on}", "aggrieved": [{"name": "…"}], "alleged": ["torture"]}`;

/** What a desk without a single case says: four ways to begin, each of which works. */
export function FirstRun({ on }: { on: string }): ReactNode {
  const { say } = useWords();
  return (
    <section className={classes['first']} aria-labelledby="first-title">
      <h1 id="first-title">{say('first.title')}</h1>
      <p className="muted">{say('first.lead')}</p>
      <ol>
        <Step title={say('first.register')} text={say('first.register-says')}>
          <Code label="complaint.json">{complaint(on)}</Code>
          <Code>{SEND(location.origin)}</Code>
          <a href="/api/docs">{say('first.api')}</a>
        </Step>
        <Step title={say('first.import')} text={say('first.import-says')}>
          <Code>{IMPORT}</Code>
        </Step>
        <Step title={say('first.replay')} text={say('first.replay-says')}>
          <Link to={DESK_PAGES.replays}>{say('first.replay-open')}</Link>
        </Step>
        <Step title={say('first.sample')} text={say('first.sample-says')}>
          <Suspense>
            <SampleButton />
          </Suspense>
        </Step>
      </ol>
    </section>
  );
}

function Step(props: { title: string; text: string; children: ReactNode }): ReactNode {
  const { title, text, children } = props;
  return (
    <li data-first-step="">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </li>
  );
}

function Code({ label, children }: { label?: string; children: string }): ReactNode {
  return (
    <div className={classes['code']} translate="no">
      {label !== undefined && <samp className="muted">{label}</samp>}
      <code>{children}</code>
    </div>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Preview, PreviewedClock, Problem, ToldDay as Told } from '#libs/contracts';
import { isFailure } from '../../api/failure.js';
import { Marks } from '../../clocks/marks.js';
import { ToldDay } from '../../clocks/told-day.js';
import { Awaited, Failed } from '../../shell/answer.js';
import { useWords } from '../../words/words.js';
import type { Entry } from './use-record.js';
import classes from './preview-pane.module.css';

interface PreviewPaneProps {
  readonly entry: Entry | null;
  readonly preview: UseQueryResult<Preview>;
}

/** What the entry would stop, move, start and open; nothing of it is written yet. */
export function PreviewPane({ entry, preview }: PreviewPaneProps): ReactNode {
  const { say } = useWords();
  return (
    <section className={classes['pane']} aria-live="polite" aria-labelledby="preview-title">
      <h2 id="preview-title">{say('record.preview')}</h2>
      {entry === null ? (
        <p className="muted">{say('record.preview-wait')}</p>
      ) : preview.data ? (
        <Effects of={preview.data} />
      ) : isFailure(preview.error, 'invalid') ? (
        <Refused problem={preview.error.problem} />
      ) : preview.isError ? (
        <Failed error={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Awaited rows={3} />
      )}
    </section>
  );
}

function Effects({ of: effects }: { of: Preview }): ReactNode {
  const { say, due, name } = useWords();
  const { stops, moves, starts, answersWithoutMeeting, remedies } = effects;
  const count = stops.length + moves.length + starts.length + answersWithoutMeeting.length;
  return (
    <>
      {count + remedies.length === 0 && <p>{say('record.preview-nothing')}</p>}
      <Effect title={say('record.stops')} clocks={stops} />
      <Effect
        title={say('record.moves')}
        clocks={moves.map((clock) => ({
          ...clock,
          more: say('record.was', { day: due(clock.was) }),
        }))}
      />
      <Effect title={say('record.starts')} clocks={starts} />
      <Effect title={say('record.notes')} clocks={answersWithoutMeeting} />
      {remedies.length > 0 && (
        <>
          <h3>{say('record.opens')}</h3>
          <p>{remedies.map((remedy) => name('code', remedy)).join(', ')}</p>
        </>
      )}
    </>
  );
}

interface EffectProps {
  readonly title: string;
  readonly clocks: readonly (PreviewedClock & Partial<Told> & { more?: string })[];
}

function Effect({ title, clocks }: EffectProps): ReactNode {
  const { say, due, language } = useWords();
  if (clocks.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={classes['effects']}>
        {clocks.map((clock, at) => (
          <li key={at}>
            {clock.name[language]}
            <Marks {...clock} />
            <div>
              {say('clock.due')}: <strong>{due(clock.due)}</strong>
              {clock.more !== undefined && <span className="muted"> ({clock.more})</span>}
            </div>
            <WhyDay {...clock} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WhyDay({ sentence, strip }: Partial<Told>): ReactNode {
  const { say } = useWords();
  if (!sentence || !strip) return null;
  return (
    <details>
      <summary>{say('clock.why')}</summary>
      <ToldDay told={{ sentence, strip }} />
    </details>
  );
}

/** Which fields are refused. How each is to be written stands beside it, in the reader's language. */
function Refused({ problem }: { problem: Problem | undefined }): ReactNode {
  const { say, name } = useWords();
  if (problem?.code === 'term.no-such-clock') {
    return <p role="alert">{say('record.no-such-clock')}</p>;
  }
  const fields = (problem?.errors ?? []).map(({ pointer }) => pointer.split('/')[2] ?? '');
  return (
    <div role="alert">
      <p>{say('record.refused')}</p>
      <ul>
        {[...new Set(fields)].map((field) => (
          <li key={field}>{field === 'date' ? say('record.date') : name('field', field)}</li>
        ))}
      </ul>
    </div>
  );
}

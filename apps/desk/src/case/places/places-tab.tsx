import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseFile, DeclaredReferences } from '#libs/contracts';
import { referencesQuestion, timelineQuestion } from '../questions.js';
import { Answer } from '../../shell/answer.js';
import { Card, CardTable } from '../../tables/card-table.js';
import { useWords } from '../../words/words.js';
import { useReferenceNames } from '../reference-names.js';
import { namedInCase, type Named } from './named-in-case.js';

/** The bodies and places that a case has to do with, how often its entries name each, and when last. */
export function PlacesTab({ file }: { file: CaseFile }): ReactNode {
  const timeline = useQuery(timelineQuestion(file.case));
  const references = useQuery(referencesQuestion);
  return (
    <Answer of={references}>
      {(declared) => (
        <Answer of={timeline}>
          {(items) => <Table named={namedInCase(file, items, declared)} declared={declared} />}
        </Answer>
      )}
    </Answer>
  );
}

interface TableProps {
  readonly named: readonly Named[];
  readonly declared: DeclaredReferences;
}

function Table({ named, declared }: TableProps): ReactNode {
  const { say } = useWords();
  const rowOf = useRow(declared);
  if (named.length === 0) return <p className="muted">{say('places.none')}</p>;
  const columns = ['name', 'kind', 'as', 'times', 'last'] as const;
  const heads = columns.map((column) => say(`places.${column}`));
  return (
    <CardTable label={say('case.tab.places')} heads={heads}>
      {named.map((each) => (
        <Card key={`${each.what} ${each.key}`} heads={heads} cells={rowOf(each)} isNamed />
      ))}
    </CardTable>
  );
}

function useRow({ bodies, places }: DeclaredReferences): (named: Named) => ReactNode[] {
  const { say, name, date } = useWords();
  const names = useReferenceNames();
  return ({ what, key, isOfCase, times, last, as }) => {
    const declared = (what === 'body' ? bodies : places).find((each) => each.key === key);
    const ofCase = say(what === 'body' ? 'cases.against' : 'case.place');
    const fields = as.map((field) => name('field', field));
    return [
      names[what](key),
      declared ? name('kind', declared.kind) : '–',
      [...(isOfCase ? [<strong key="case">{ofCase}</strong>] : []), ...fields].flatMap(
        (each, at) => (at === 0 ? [each] : [', ', each]),
      ),
      <span key="times" className="number">
        {times}
      </span>,
      last === null ? '–' : date(last),
    ];
  };
}

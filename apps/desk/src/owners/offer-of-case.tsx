import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Load, MemberRef } from '#libs/contracts';
import { loadQuestion } from '../stalls/questions.js';
import { useWords } from '../words/words.js';
import { OfferAnswer } from './offer-answer.js';
import { ownerQuestion } from './questions.js';
import classes from './owners.module.css';

/** That a case is offered to somebody, with the answer to it for whom it concerns; else nothing. */
export function OfferOfCase({ id }: { id: string }): ReactNode {
  const { say, name } = useWords();
  const { data: kept } = useQuery(ownerQuestion(id));
  const { data: load } = useQuery({ ...loadQuestion, enabled: Boolean(kept?.offered) });
  if (!kept?.offered || !load) return null;
  const offeredTo = memberOf(load, kept.offered.to);
  if (!offeredTo) return null;
  return (
    <section className={classes['case']} aria-label={say('hand-over.title')}>
      <p>{say('around.offered', { role: name('role', offeredTo.role) })}</p>
      <OfferAnswer of={id} owner={memberOf(load, kept.owner)} offeredTo={offeredTo} />
    </section>
  );
}

const memberOf = ({ members }: Load, id: string | null): MemberRef | null =>
  members.find((member) => member.id === id) ?? null;

import {
  DecidedOtherwise,
  KeyReused,
  NoSuchCase,
  NotTakenUp,
  StaleVersion,
} from '#libs/case-store';
import { fieldNames, isShowable, type EntryFault, type ServiceName } from '#libs/contracts';
import { Refusal } from '../errors/refusal.js';

/** There is no such thing, or it is not open to who asks: the two are told alike. */
export const notFound = (what: string): Refusal =>
  new Refusal({ code: `${what}.not-found`, status: 404, title: `There is no such ${what}.` });

/** An entry came to a service that does not own its type. */
export const wrongService = (type: string, owner: ServiceName): Refusal =>
  new Refusal({
    code: 'entry.wrong-service',
    status: 422,
    title: 'Another service records entries of this type.',
    remedy: `Send it to /api/${owner}/cases/{case}/entries.`,
    params: { type, owner },
  });

/** What is wrong with an entry, field by field. */
export const invalidEntry = (faults: readonly EntryFault[]): Refusal =>
  new Refusal({
    code: 'entry.invalid',
    status: 422,
    title: 'The entry is not as it should be.',
    remedy: 'Correct the fields named under "errors" and send it again; nothing was written.',
    pointers: faults.map(({ pointer, wrong, right }) => ({
      pointer: `#/body${shownPointer(pointer)}`,
      detail: `${withoutWords(wrong)}: ${right}`,
    })),
  });

/** A file's reader sees the code that was wrong; over HTTP a surname in its place is not repeated. */
const withoutWords = (wrong: string): string =>
  wrong.replaceAll(/"([^"]*)"/g, (quoted, text: string) =>
    /^\d/.test(text) || OUR_FIELDS.has(text) ? quoted : 'what was sent',
  );

const OUR_FIELDS: ReadonlySet<string> = new Set(fieldNames());

/** A field that no entry has may be named like a person: only names that look like ours are shown. */
const shownPointer = (pointer: string): string =>
  pointer
    .split('/')
    .map((part) => (part === '' || isShowable(part) ? part : '*'))
    .join('/');

/** Turns what the case store refuses into what a person is told. For a promise's `catch`. */
export const refused =
  (caseId: string) =>
  (error: unknown): never => {
    if (error instanceof StaleVersion) throw staleVersion(caseId, error);
    if (error instanceof NoSuchCase) throw notFound('case');
    if (error instanceof KeyReused) throw keyReused();
    if (error instanceof DecidedOtherwise) throw decidedOtherwise(caseId);
    if (error instanceof NotTakenUp) throw turnedDown(caseId);
    throw error;
  };

const staleVersion = (caseId: string, { expected, current }: StaleVersion): Refusal =>
  new Refusal({
    code: 'case.changed-meanwhile',
    status: 409,
    title: 'Somebody else changed this case since you read it.',
    remedy:
      'Read it again, see whether your entry is still needed, and send it with the new version.',
    params: { case: caseId, expected, current },
  });

const decidedOtherwise = (caseId: string): Refusal =>
  new Refusal({
    code: 'complaint.decided-otherwise',
    status: 409,
    title: 'This complaint was decided on meanwhile.',
    remedy: 'Read it again: it may be a case already, or be declined or merged.',
    params: { case: caseId },
  });

/** Something happened in a complaint that was declined, or that is part of another case. */
export const turnedDown = (caseId: string): Refusal =>
  new Refusal({
    code: 'complaint.not-taken-up',
    status: 409,
    title: 'This complaint was not taken up, so nothing is recorded of it.',
    remedy:
      'Take it back in triage first; if it was merged, record this in the case it was merged into.',
    params: { case: caseId },
  });

const keyReused = (): Refusal =>
  new Refusal({
    code: 'idempotency-key.reused',
    status: 422,
    title: 'This Idempotency-Key was used with another body.',
    remedy: 'Use a new key for a new request; repeat the old body to get the old answer.',
  });

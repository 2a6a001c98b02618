import type { Statement, Tx } from '#libs/case-store';
import type { RegisterComplaint } from '#libs/contracts';
import { Refusal } from '#libs/platform';

const LOOK_UP: Statement = {
  name: 'complaint.references',
  text: `SELECT (SELECT id FROM qorgan.body WHERE jurisdiction = $1 AND key = $2) AS against,
                (SELECT id FROM qorgan.place WHERE jurisdiction = $1 AND key = $3) AS place`,
};

/**
 * The ids of the body complained of and of the place; no round trip when neither is named.
 * @throws a refusal that names the field whose key is not declared
 */
export async function referenceIds(
  tx: Tx,
  { jurisdiction, against, place }: RegisterComplaint,
): Promise<{ against: string | null; place: string | null }> {
  if (against === undefined && place === undefined) return { against: null, place: null };
  const [row] = await tx.run<{ against: string | null; place: string | null }>(LOOK_UP, [
    jurisdiction,
    against ?? null,
    place ?? null,
  ]);
  const missing = [
    ...(against !== undefined && row!.against === null ? ['against'] : []),
    ...(place !== undefined && row!.place === null ? ['place'] : []),
  ];
  if (missing.length > 0) throw undeclared(missing);
  return row!;
}

const undeclared = (fields: readonly string[]): Refusal =>
  new Refusal({
    code: 'reference.undeclared',
    status: 422,
    title: 'A body or place is not declared.',
    remedy: 'Declare it first by importing a casebook that lists it, or use a key that exists.',
    pointers: fields.map((field) => ({
      pointer: `#/body/${field}`,
      detail: 'No such key is declared in this jurisdiction.',
    })),
  });

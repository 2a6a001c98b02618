import { z } from 'zod';

export const SERVICES = ['intake', 'follow-up', 'un-decisions', 'notifications'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** An event is declared once, as a value: its name, who hears it, what it carries. */
export interface EventContract<D extends z.ZodType = z.ZodType> {
  readonly type: string;
  readonly v: number;
  readonly to: readonly ServiceName[];
  readonly data: D;
}

export const defineEvent = <D extends z.ZodType>(
  type: string,
  contract: { to: readonly ServiceName[]; data: D; v?: number },
): EventContract<D> => ({ type, v: contract.v ?? 1, to: contract.to, data: contract.data });

export type DataOf<E extends EventContract> = z.output<E['data']>;

/** One row of the journal as a listener receives it: a CloudEvents envelope of ids, codes and dates. */
export interface Envelope<Data = unknown> {
  readonly id: string;
  readonly type: string;
  readonly v: number;
  readonly case: string;
  readonly seq: number;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly causation: string | null;
  readonly correlation: string;
  readonly data: Data;
}

/** What a queue job carries: where to look, never what is written there. */
export const HINT = z.strictObject({ event: z.uuid(), case: z.uuid(), seq: z.int().positive() });
export type Hint = z.output<typeof HINT>;

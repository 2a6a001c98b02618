import { newestMigration } from '#libs/case-store';
import {
  SERVICES,
  type ServiceName,
  type SystemCheck,
  type SystemCheckName,
  type SystemFault,
} from '#libs/contracts';
import type { QueueDepth } from '#libs/messaging';
import { PROCESS, type SystemFacts } from './system-facts.js';

/** All that is judged. What a command cannot see is left out, and then has no verdict. */
export interface Looked {
  readonly facts: SystemFacts;
  /** The time that the services go by, epoch milliseconds. */
  readonly now: number;
  /** `inForce` is what the process goes by; `packs` is null where they are broken as they lie. */
  readonly law: { readonly inForce: string; readonly packs: string | null };
  /** Null where the queues do not answer. */
  readonly queue?: QueueDepth | null;
  readonly versions?: { readonly qorgan: string; readonly node: string; readonly since: number };
}

/** Longer than any hop takes while everything runs. */
const LATE_MS = 60_000;

/**
 * How an installation stands: one verdict for each thing that was looked at, in the order in which
 * one fault is the cause of the next. `qorgan doctor` and the operations page say the same of it.
 */
export function systemVerdicts(looked: Looked): SystemCheck[] {
  const { facts } = looked;
  return [
    servicesOf(facts),
    schedulerOf(looked),
    verdict('reminders', facts.late_reminders > 0 && 'reminders-late', {
      since: facts.late_since,
      counts: { late: facts.late_reminders },
      command: START,
    }),
    verdict('outbox', isLate(facts.unpublished_since, looked.now) && 'outbox-late', {
      since: facts.unpublished_since,
      counts: { rows: facts.unpublished },
      command: START,
    }),
    ...queueOf(looked),
    verdict('parked', facts.parked > 0 && 'events-parked', {
      since: facts.parked_since,
      counts: { events: facts.parked },
    }),
    verdict('unwatched', facts.unwatched > 0 && 'cases-unwatched', {
      since: facts.unwatched_since,
      counts: { cases: facts.unwatched },
      command: START,
    }),
    lawOf(looked),
    ...storeOf(facts),
    ...versionsOf(looked),
  ];
}

/** The services that hold a connection to the case store. */
export const servicesUp = ({ processes }: Pick<SystemFacts, 'processes'>): ServiceName[] => {
  const names = new Set(processes.flatMap((name) => processOf(name).services));
  return SERVICES.filter((service) => names.has(service));
};

/**
 * What a process that runs these services calls itself before PostgreSQL: connections come and go,
 * so it says when it began.
 * @param began epoch milliseconds
 */
export const processName = (services: readonly ServiceName[], began: number): string =>
  `${PROCESS}${services.join('+')}@${Math.floor(began / 1000).toString(36)}`;

function processOf(name: string): { services: string[]; began: number } {
  const [services = '', began = ''] = name.slice(PROCESS.length).split('@');
  return { services: services.split('+'), began: Number.parseInt(began, 36) * 1000 };
}

const DOCTOR = 'qorgan doctor';
const START = 'qorgan start';

interface Told {
  readonly since?: Date | null;
  readonly counts?: Record<string, number>;
  readonly said?: Record<string, string>;
  readonly command?: string;
}

function verdict(check: SystemCheckName, fault: SystemFault | false, told: Told): SystemCheck {
  const { since = null, counts = {}, said = {}, command = DOCTOR } = told;
  return {
    check,
    fault: fault || null,
    since: since?.toISOString() ?? null,
    counts,
    said,
    command,
  };
}

// A command that is run beside no service finds none up, and that is no fault of the store.
function servicesOf(facts: SystemFacts): SystemCheck {
  const up = servicesUp(facts);
  const missing = SERVICES.filter((service) => !up.includes(service));
  const began = facts.processes.map((name) => processOf(name).began);
  return verdict('services', up.length > 0 && missing.length > 0 && 'services-missing', {
    since: began.length === 0 ? null : new Date(Math.min(...began)),
    counts: { up: up.length },
    said: { up: up.join(', '), missing: missing.join(', ') },
    command: START,
  });
}

// Where follow-up does not run, the services say so; a tick that is old is no second fault.
function schedulerOf({ facts, now }: Looked): SystemCheck {
  const isUp = servicesUp(facts).includes('follow-up');
  const isSilent = isUp && isLate(facts.tick_at ?? new Date(0), now);
  const fault = facts.held ? 'scheduler-held' : isSilent && 'scheduler-silent';
  return verdict('scheduler', fault, { since: facts.tick_at, command: START });
}

function queueOf({ queue, now }: Looked): SystemCheck[] {
  if (queue === undefined) return [];
  if (queue === null) return [verdict('queue', 'queue-silent', {})];
  const { waiting, active, failed, oldest } = queue;
  const since = oldest === null ? null : new Date(oldest);
  const counts = { waiting, active, failed };
  return [verdict('queue', isLate(since, now) && 'queue-late', { since, counts, command: START })];
}

function lawOf({ facts, law }: Looked): SystemCheck {
  const { inForce, packs } = law;
  const isApplied = packs === facts.released || facts.other_law === 0;
  const fault = packs === null ? 'packs-broken' : !isApplied && 'law-not-applied';
  return verdict('law', fault, {
    since: facts.released_at,
    counts: { clocks: facts.other_law },
    said: { inForce, packs: packs ?? '', released: facts.released ?? '' },
    command: packs === null ? 'qorgan law check' : 'qorgan law plan',
  });
}

function storeOf({ migration, durability, almaty }: SystemFacts): SystemCheck[] {
  return [
    verdict('migrations', migration !== newestMigration && 'schema-differs', {
      said: { has: migration ?? '', needs: newestMigration },
      command: 'qorgan migrate',
    }),
    verdict('durability', durability !== 'on on on' && 'not-durable', { said: { durability } }),
    verdict('zones', almaty !== '2024-02-29 23:00:00' && 'zones-old', { said: { almaty } }),
  ];
}

function versionsOf({ versions, facts }: Looked): SystemCheck[] {
  if (!versions) return [];
  const { qorgan, node, since } = versions;
  const said = { qorgan, node, postgres: facts.postgres };
  return [verdict('versions', false, { said, since: new Date(since) })];
}

const isLate = (since: Date | null, now: number): boolean =>
  since !== null && now - since.getTime() > LATE_MS;

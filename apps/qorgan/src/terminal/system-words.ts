import type { SystemCheck, SystemCheckName, SystemFault } from '#libs/contracts';

const LABELS: Readonly<Record<SystemCheckName, string>> = {
  services: 'services up',
  scheduler: 'reminders held by a wrong clock',
  reminders: 'reminders late',
  outbox: 'journal rows not yet published',
  queue: 'hints that wait',
  parked: 'events parked',
  unwatched: 'cases without clocks',
  law: 'clocks under another law',
  migrations: 'newest migration',
  durability: 'fsync, commit, full pages',
  zones: 'time zone data',
  versions: 'versions',
};

const REMEDIES: Readonly<Record<SystemFault, string>> = {
  'services-missing': 'start the others',
  'scheduler-held': 'set the time right and restart',
  'scheduler-silent': 'restart the follow-up service',
  'reminders-late': 'start the follow-up service',
  'outbox-late': 'start the services',
  'queue-silent': 'start the queue server, or see that its address is right',
  'queue-late': 'start the services',
  'events-parked': 'update and restart: what it knows by then is released',
  'cases-unwatched': 'start the follow-up service',
  'law-not-applied': 'run qorgan law plan, then qorgan law apply',
  'packs-broken': 'run qorgan law check',
  'schema-differs': 'run qorgan migrate with the newest code',
  'not-durable': 'switch them on: acknowledged complaints can be lost',
  'zones-old': 'update the time zone data of the database',
};

/** What a check looks at, in a few words. */
export const labelOf = ({ check }: SystemCheck): string => LABELS[check];

/** What to do about a fault. */
export const remedyText = (fault: SystemFault): string => REMEDIES[fault];

/** What a check has found, on one line. */
export function foundText({ check, fault, counts, said }: SystemCheck): string {
  if (check === 'services') return said['up'] || 'none: they are not started';
  if (check === 'scheduler') {
    return fault === 'scheduler-silent' ? 'no tick for a minute' : fault === null ? '0' : '1';
  }
  if (check === 'law') {
    return `${counts['clocks']}${said['released'] ? `, released ${said['released']}` : ''}`;
  }
  if (check === 'migrations') return said['has']!;
  return [...Object.values(counts).map(String), ...Object.values(said)].join(' ');
}

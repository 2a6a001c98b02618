import { code, page, table } from './markdown.mjs';
import { inWords, schemaOf } from './schema.mjs';

const ENVELOPE = `Every event is one row of the journal, in an envelope of ids, codes and dates: \`id, type, v, case,
seq, occurred_on, recorded_at, actor, causation, correlation\`. No name, address, diagnosis or free
text is ever in it. The queue carries only where to look: \`{ event, case, seq }\`.`;

/** Every event, who hears it and what it carries. */
export function eventsPage(events, entryEvents) {
  const entries = new Set(entryEvents);
  const own = events.filter((event) => !entries.has(event));
  return page(
    'Events',
    'libs/contracts',
    ENVELOPE,
    '## What happens to a case and its clocks',
    ...own.map(section),
    '## What was recorded',
    'Every entry type of the casebook format is an event of the same name. All carry the same shape:',
    fields(entryEvents[0]),
    table(
      ['event', 'version', 'heard by'],
      entryEvents.map((event) => [code(event.type), event.v, hearers(event)]),
    ),
  );
}

function section(event) {
  return [
    `### ${event.type}`,
    `Version ${event.v}. Heard by: ${hearers(event)}.`,
    fields(event),
  ].join('\n\n');
}

const hearers = ({ to }) => (to.length > 0 ? to.join(', ') : 'nobody; the timeline shows it');

function fields(event) {
  const { properties = {}, required = [] } = schemaOf(event);
  const rows = Object.entries(properties).map(([name, schema]) => [
    code(name),
    inWords(schema),
    required.includes(name) ? 'yes' : 'no',
  ]);
  return table(['field', 'what it holds', 'always there'], rows);
}

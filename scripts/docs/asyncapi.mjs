import { schemaOf } from './schema.mjs';

const SERVICES = ['intake', 'follow-up', 'un-decisions', 'notifications'];

const ENVELOPE = {
  type: 'object',
  description: 'One row of the journal: ids, codes and dates, never a name or free text.',
  required: ['id', 'type', 'v', 'case', 'seq', 'occurredOn', 'recordedAt', 'actor', 'correlation'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    type: { type: 'string' },
    v: { type: 'integer', minimum: 1 },
    case: { type: 'string', format: 'uuid' },
    seq: { type: 'integer', minimum: 1 },
    occurredOn: { type: 'string', description: 'As exactly as it is known: year, month or day.' },
    recordedAt: { type: 'string', format: 'date-time' },
    actor: { type: 'string' },
    causation: { type: ['string', 'null'], format: 'uuid' },
    correlation: { type: 'string', format: 'uuid' },
  },
};

const schemaName = (index) => (index === 0 ? 'EntryData' : `SharedData${index + 1}`);

/** What several events carry alike is written once: all entries have one shape. */
function sharedData(events) {
  const usesOf = (data) => events.filter((event) => event.data === data).length;
  const distinct = [...new Map(events.map((event) => [event.data, event])).values()];
  const shared = distinct.filter(({ data }) => usesOf(data) > 1);
  return new Map(shared.map((event, index) => [event.data, { name: schemaName(index), event }]));
}

/** The AsyncAPI 3 document of everything that travels: one channel per service, as its queue is. */
export function asyncApi(events, version) {
  const shared = sharedData(events);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Qorgan',
      version,
      description:
        'What the services tell each other. The journal holds the event; the queue of a service ' +
        'carries a job named after the event type that says where in the journal it is.',
      license: { name: 'AGPL-3.0-or-later' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(SERVICES.map((service) => [service, channel(service, events)])),
    operations: Object.fromEntries(
      SERVICES.map((service) => [`${service}.hears`, operation(service)]),
    ),
    components: {
      messages: Object.fromEntries(events.map((event) => [event.type, message(event, shared)])),
      schemas: {
        Envelope: ENVELOPE,
        ...Object.fromEntries(
          [...shared.values()].map(({ name, event }) => [name, schemaOf(event)]),
        ),
      },
    },
  };
}

function channel(service, events) {
  const heard = events.filter(({ to }) => to.includes(service));
  return {
    address: service,
    description: `The queue of ${service}.`,
    messages: Object.fromEntries(
      heard.map(({ type }) => [type, { $ref: `#/components/messages/${pointer(type)}` }]),
    ),
  };
}

const operation = (service) => ({
  action: 'receive',
  channel: { $ref: `#/channels/${service}` },
  summary: `${service} hears these, each once and in the order of its case.`,
});

function message(event, shared) {
  const name = shared.get(event.data)?.name;
  const data = name ? { $ref: `#/components/schemas/${name}` } : schemaOf(event);
  const own = { type: 'object', required: ['data'], properties: { data } };
  return {
    name: event.type,
    title: `${event.type}, version ${event.v}`,
    payload: { allOf: [{ $ref: '#/components/schemas/Envelope' }, own] },
  };
}

const pointer = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');

import { type MessageHandler } from '@nestjs/microservices';
import { type ServiceName } from '#libs/contracts';
import { type EventCatalogue } from './event-catalogue.js';

/**
 * Refuses to boot unless `service` hears exactly the events addressed to it, each once: an event
 * without a listener would stop its case for ever, and two listeners would undo each other.
 */
export function assertEveryEventIsHeard(
  service: ServiceName,
  catalogue: EventCatalogue,
  handlers: ReadonlyMap<string, MessageHandler>,
): void {
  const addressed = catalogue.addressedTo(service).map(({ type }) => type);
  const faults = [
    ...addressed
      .filter((type) => !handlers.has(type))
      .map((type) => `nobody hears ${type}: add ${decorator(service, type)} to one listener`),
    ...[...handlers]
      .filter(([, { next }]) => next !== undefined)
      .map(([type]) => `two listeners hear ${type}: keep one ${decorator(service, type)}`),
    ...[...handlers.keys()]
      .filter((type) => !addressed.includes(type))
      .map((type) => foreign(service, type)),
  ];
  if (faults.length > 0) throw new Error(`${service} cannot start: ${faults.join('; ')}`);
}

/** Contracts are named for their types: complaint.registered is ComplaintRegistered. */
function decorator(service: ServiceName, type: string): string {
  return `@OnEvent('${service}', ${nameOf(type)})`;
}

function foreign(service: ServiceName, type: string): string {
  return (
    `${type} is not addressed to ${service}: remove ${decorator(service, type)}` +
    ` or add '${service}' to the \`to\` of ${nameOf(type)}`
  );
}

const nameOf = (type: string): string =>
  type.replaceAll(/(?:^|[^a-z0-9]+)([a-z0-9])/gi, (_, first: string) => first.toUpperCase());

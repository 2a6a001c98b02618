import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';
import { madeUpComplaint } from '../data/made-up-complaint.js';

/** What the parent asks for, as the one argument. */
export interface Shot {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
}

/** What came of it, as the one message. */
export interface Hits {
  readonly accepted: number;
  readonly failed: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

/** A process of its own: a load generator in the measured process would measure itself. */
const shot = JSON.parse(process.argv[2]!) as Shot;
const result = await autocannon({
  url: `${shot.url}/api/intake/complaints`,
  connections: shot.connections,
  duration: shot.seconds,
  requests: [
    {
      setupRequest: (request) => ({
        ...request,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(madeUpComplaint()),
      }),
    },
  ],
});
const hits: Hits = {
  accepted: result['2xx'],
  failed: result.non2xx + result.errors + result.timeouts,
  seconds: result.duration,
  p50: result.latency.p50,
  p99: result.latency.p99,
};
process.send!(hits, () => process.disconnect());

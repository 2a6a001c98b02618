/** A request that is wrong, with a name in it. */
export interface WrongRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const COMPLAINTS = '/api/intake/complaints';

/** Requests that must be refused, each with the name in another place. */
export function wrongRequests(name: string, caseId: string): WrongRequest[] {
  const inPath = encodeURIComponent(name);
  const surname = name.split(' ').at(-1)!;
  const complaint = { receivedOn: '2014-05', aggrieved: [{ name }], alleged: ['torture'] };
  const post = (path: string, body: unknown, headers = {}): WrongRequest => ({
    method: 'POST',
    path,
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const entries = (service: string, body: object, headers = {}) =>
    post(`/api/${service}/cases/${caseId}/entries`, { date: '2014-05-24', ...body }, headers);
  return [
    post(COMPLAINTS, { ...complaint, [name]: 1 }),
    post(COMPLAINTS, { ...complaint, alleged: [name] }),
    post(COMPLAINTS, { ...complaint, receivedOn: name }),
    post(COMPLAINTS, { ...complaint, against: surname.toLowerCase() }),
    post(COMPLAINTS, `{"aggrieved": [{"name": "${name}"`),
    post(COMPLAINTS, complaint, { 'content-type': 'text/plain' }),
    post(COMPLAINTS, { ...complaint, narrative: name.repeat(100_000) }),
    post(COMPLAINTS, complaint, { 'idempotency-key': name }),
    post(COMPLAINTS, complaint, { 'qorgan-role': surname }),
    post(COMPLAINTS, complaint, { 'qorgan-role': 'operator' }),
    post(COMPLAINTS, complaint, { origin: `https://${surname}.example`, host: surname }),
    post('/api/intake/persons/search', { name, [surname]: name }),
    post('/api/intake/persons/search', { name }, { 'qorgan-role': 'supervisor' }),
    post(`/api/intake/cases/${inPath}/entries`, { type: 'custody.death', date: '2014' }),
    entries('follow-up', { type: name }),
    entries('follow-up', { type: 'referral.sent', to: name }),
    entries('follow-up', { type: 'witness.statement', witness: name, [surname]: name }),
    entries('follow-up', { type: 'criminal-case.opened', by: surname.toLowerCase() }),
    entries('intake', { type: 'witness.statement', witness: name }),
    entries('intake', { type: 'custody.death', place: name }, { 'if-match': `"${name}"` }),
    { path: `/api/intake/cases/${inPath}` },
    { path: `/api/${inPath}?who=${inPath}` },
    { path: `/api/intake/cases?limit=${inPath}` },
    { path: `/api/intake/cases?${inPath}=1`, headers: { 'qorgan-correlation': surname } },
    { path: `/api/notifications/inbox?after=${inPath}` },
    { path: `/api/intake/cases/${inPath}`, method: 'DELETE' },
    { path: `/api/intake/%E0%A4%A${inPath}` },
  ];
}

import pg from 'pg';

/** A part of a store that was searched, and what it holds. */
export interface Sink {
  readonly name: string;
  readonly content: Buffer;
}

const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
         (SELECT array_agg(a.attname::text) FROM pg_attribute a
           WHERE a.attrelid = c.oid AND a.atttypid = 'bytea'::regtype AND a.attnum > 0) AS binary
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname <> 'information_schema'
     AND n.nspname !~ '^pg_toast' ORDER BY 1`;

/** What a logical dump would hold: each table as text, and each of its binary columns as it is. */
export async function dumpOf(databaseUrl: string): Promise<Sink[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string; binary: string[] | null }>(TABLES);
    const sinks: Sink[] = [];
    for (const { name, binary } of tables) {
      const { rows } = await client.query<{ line: string }>(
        `SELECT t::text AS line FROM ${name} t`,
      );
      sinks.push({ name, content: Buffer.from(rows.map(({ line }) => line).join('\n')) });
      for (const column of binary ?? []) sinks.push(await binaryColumn(client, name, column));
    }
    return sinks;
  } finally {
    await client.end();
  }
}

async function binaryColumn(client: pg.Client, table: string, column: string): Promise<Sink> {
  const { rows } = await client.query<{ bytes: Buffer | null }>(
    `SELECT "${column}" AS bytes FROM ${table}`,
  );
  const content = Buffer.concat(
    rows.flatMap(({ bytes }) => (bytes ? [bytes, Buffer.alloc(1)] : [])),
  );
  return { name: `${table}.${column}`, content };
}

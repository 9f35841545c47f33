// News as an archive that DuckDB makes with the SQL of the README, the very text.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { startAndEnd } from '../../src/core/archive/event-row.ts';
import { edtfBounds } from '../../src/core/model/edtf/bounds.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { newsEvent, newsSource } from './archive-news.ts';

/** Writes `archive.parquet` and the two tables beside it into the folder, of as many events (a multiple of ten). */
export async function makeArchiveInDuckDb(folder: string, count: number): Promise<void> {
  const readme = readFileSync('README.md', 'utf8');
  const sql = /in DuckDB \(a test runs this text\):\s+```sql\n(.*?)```/s.exec(readme)?.[1];
  if (sql === undefined) throw new Error('the README gives the SQL');
  const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
  const events = Array.from({ length: count }, (_, number) => newsEvent(number, { count: count }));
  const tables = {
    events: events.map(({ id, title, date = null, status, place = null, actors, tags }) => {
      const parsed = date === null ? undefined : parseEdtf(date);
      const stretch = startAndEnd(parsed?.ok === true ? edtfBounds(parsed.value) : undefined);
      const [startMs, endMs] = [stretch?.startMs ?? null, stretch?.endMs ?? null];
      return { id, title, date, startMs, endMs, status, place, actors, tags };
    }),
    quotes: events.flatMap(({ id, evidence }) =>
      evidence.map(({ source, quote: { start: position, ...quote }, dating }) => ({
        event: id,
        source,
        ...quote,
        position,
        ...dating,
      })),
    ),
    sources: Array.from({ length: count / 10 }, (_, number) => ({
      ...newsSource(number),
      note: null,
    })),
  };
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, `${name}.json`), lines(rows));
  const before = process.cwd();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  process.chdir(folder);
  try {
    await connection.run(`SET threads = 1; SET TimeZone = 'UTC';
      CREATE TABLE events AS SELECT * EXCLUDE (startMs, endMs, date, place), date::VARCHAR AS date, place::VARCHAR AS place,
        epoch_ms(startMs::BIGINT) AS starts, epoch_ms(endMs::BIGINT) AS ends
        FROM read_json('events.json', columns = {id: 'VARCHAR', title: 'VARCHAR', date: 'VARCHAR', startMs: 'BIGINT',
          endMs: 'BIGINT', status: 'VARCHAR', place: 'VARCHAR', actors: 'VARCHAR[]', tags: 'VARCHAR[]'});
      CREATE TABLE quotes AS SELECT * FROM read_json('quotes.json', columns = {event: 'VARCHAR', source: 'VARCHAR',
        exact: 'VARCHAR', prefix: 'VARCHAR', suffix: 'VARCHAR', position: 'BIGINT', expression: 'VARCHAR',
        anchor: 'VARCHAR', rule: 'VARCHAR', edtf: 'VARCHAR'});
      CREATE TABLE sources AS SELECT * FROM read_json('sources.json', columns = {id: 'VARCHAR', title: 'VARCHAR',
        authors: 'VARCHAR[]', publisher: 'VARCHAR', language: 'VARCHAR', published: 'VARCHAR', timeZone: 'VARCHAR',
        url: 'VARCHAR', note: 'VARCHAR', sha256: 'VARCHAR', length: 'BIGINT'});`);
    await connection.run(sql);
  } finally {
    process.chdir(before);
    connection.closeSync();
    instance.closeSync();
  }
}

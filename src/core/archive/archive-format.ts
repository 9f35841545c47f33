// What an archive is: three Parquet tables beside one another, their columns, and the levels that decide what is shown
// at which zoom. The README gives the same in SQL; src/decisions/0011-archives-in-parquet.md says why it is so.

/** The columns of the events, in the order in which ours are written: what the chart fetches stands together. */
export const EVENT_COLUMNS = [
  'level',
  'start',
  'end',
  'salience',
  'id',
  'title',
  'date',
  'status',
  'place',
  'actors',
  'tags',
  'sources',
  'details',
] as const;

/** What the chart, the list and the filters need of an event; the rest, `details`, is fetched when it is opened. */
export const SHOWN_COLUMNS = EVENT_COLUMNS.filter((name) => name !== 'details');

export type ArchiveTable = 'events' | 'sources' | 'density';

/**
 * The address of a table: `archive.parquet` has its sources in `archive.sources.parquet` and its histogram in
 * `archive.density.parquet`. What stands after the path (a signature, say) is kept.
 */
export function addressOfTable(address: string, table: ArchiveTable): string {
  if (table === 'events') return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  return `${path.replace(/\.parquet$/, '')}.${table}.parquet${rest}`;
}

/** A bucket of level 0: 2^50 ms, some 35 700 years. Powers of two, so that every engine computes the same bounds. */
export const WIDEST_BUCKET_MS = 2 ** 50;
/** How many buckets of the next level fit in one. */
export const BUCKET_RATIO = 4;
/** How many events of a bucket are shown at its level. */
export const EVENTS_PER_BUCKET = 16;
/** Levels 0 to 15 have buckets, down to 2^20 ms (17 minutes). */
export const BUCKET_LEVELS = 16;
/** The level of the events that are too many even for the finest bucket: no zoom separates them. */
export const REST_LEVEL = BUCKET_LEVELS;
/** The finest level that the density table counts: buckets of 2^24 ms (4.7 hours). */
export const FINEST_DENSITY_LEVEL = 13;

const BUCKETS_MS = Array.from(
  { length: BUCKET_LEVELS },
  (_, level) => WIDEST_BUCKET_MS / BUCKET_RATIO ** level,
);

/** The width of the buckets of a level below the rest; exact, a power of two. */
export function bucketMs(level: number): number {
  const ms = BUCKETS_MS[level];
  if (ms === undefined) throw new RangeError(`level ${level} has no buckets`);
  return ms;
}

/** Rows of a group at most: so few groups that the footer of ten million events stays small. */
export const ROWS_PER_GROUP = 131_072;
/** A group ends with its level once it holds so many: what a reader sees first is a small fetch. */
export const ROWS_BEFORE_LEVEL_END = 1_000;
/** Rows of a page: what is fetched at once, and kept or dropped as one. */
export const ROWS_PER_PAGE = 512;
/** Details are fetched for one event at a time: a page of them ends at so many bytes before compression. */
export const DETAILS_PAGE_BYTES = 32_768;

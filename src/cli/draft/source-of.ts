// An article that was read → the source of a timeline: its facts settled, its id, its SHA-256.
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { oneLineOf } from '../../core/extract/plain-text.ts';
import type { Publication, NoPublication } from '../../core/extract/settle-publication.ts';
import { publicationHints, settlePublication } from '../../core/extract/settle-publication.ts';
import type { Source } from '../../core/model/timeline.ts';
import type { FoundArticle } from '../../core/extract/found-article.ts';
import type { DraftOptions } from './draft-options.ts';

export interface SettledSource {
  readonly source: Source;
  /** Where the day comes from, in words. */
  readonly from: string;
  /** What a person should look at, a sentence each. */
  readonly doubts: readonly string[];
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** `isFree` says whether an id may be taken. */
export function sourceOf(
  file: string,
  found: FoundArticle,
  options: DraftOptions,
  isFree: (id: string) => boolean,
): SettledSource | NoPublication {
  const { metadata, text } = found;
  const language = options.language ?? metadata.language ?? 'en';
  const publication: Publication | NoPublication = settlePublication({
    language,
    stated: metadata.published,
    hints: [...found.hints, ...publicationHints(text, basename(file))],
    ...(options.published === undefined ? {} : { published: options.published }),
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
  });
  if ('hints' in publication) return publication;
  const name = basename(file, extname(file));
  const url = options.url ?? metadata.url;
  const publisher =
    options.publisher ?? metadata.publisher ?? (url === undefined ? undefined : new URL(url).hostname);
  const id = freeId(slugOf(name), isFree);
  const source: Source = {
    id,
    title: options.sourceTitle ?? metadata.title ?? (oneLineOf(name, 500) || id),
    authors: [...(options.authors.length > 0 ? options.authors : metadata.authors)],
    publisher: publisher ?? 'Unknown',
    language,
    published: publication.published,
    timeZone: publication.timeZone,
    ...(url === undefined ? {} : { url }),
    sha256: sha256Of(text),
    length: text.length,
    text: options.text === 'published' ? `sources/${id}.txt` : 'withheld',
  };
  const doubts = [...publication.doubts];
  if (publisher === undefined) doubts.push('Nothing says who published it: give it with --publisher.');
  if (options.language === undefined && metadata.language === undefined) {
    doubts.push('Nothing says its language, so English is taken: give another with --language.');
  }
  return { source, from: publication.from, doubts: [...found.notes, ...doubts] };
}

/** Lower-case letters, digits and hyphens, as an id is written. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return slug === '' ? 'article' : slug;
}

function freeId(id: string, isFree: (id: string) => boolean): string {
  if (isFree(id)) return id;
  let number = 2;
  while (!isFree(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

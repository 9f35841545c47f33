// A Markdown file (.md) → its article. Front matter is its metadata.
import { HtmlRenderer, Parser } from 'commonmark';
import { parse } from 'yaml';
import { authorNames } from './author-names.ts';
import type { ArticleMetadata, StatedDate } from './page-metadata.ts';
import { toLanguageTag } from './page-metadata.ts';
import type { NewDocument } from './page-document.ts';
import { oneLineOf } from './plain-text.ts';
import { isWebAddress } from '../model/timeline.ts';
import type { Unreadable } from './decode-text.ts';
import { decodeText } from './decode-text.ts';
import type { FoundArticle } from './found-article.ts';
import { htmlText } from './html-article.ts';
import { withLineFeeds } from './line-feeds.ts';

/** Marks of quotes and indentation at the start of a line, deeper than anybody writes: the library is slow there. */
const TOO_DEEP = /^[ \t>]{60,}/gm;

/** Front matter longer than that is none. */
const MAX_FRONT_MATTER = 100_000;

export function markdownArticle(bytes: Uint8Array, newDocument: NewDocument): FoundArticle | Unreadable {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  const { front, body } = splitFrontMatter(withLineFeeds(decoded.text));
  const fields = parseFrontMatter(front);
  if ('problem' in fields) return fields;
  const text = htmlText(toHtml(body), newDocument);
  if (typeof text !== 'string') return text;
  return { text, metadata: metadataOf(fields.values, body), hints: [], notes: [] };
}

function splitFrontMatter(text: string): { readonly front: string; readonly body: string } {
  const end = text.startsWith('---\n') ? text.slice(0, MAX_FRONT_MATTER).indexOf('\n---\n', 3) : -1;
  return end < 0 ? { front: '', body: text } : { front: text.slice(4, end + 1), body: text.slice(end + 5) };
}

/** The library is linear but for links that never end, which it tries each to the end of the paragraph. */
const MOST_LINKS = 1000;

function toHtml(body: string): string {
  const shallow = body.replace(TOO_DEEP, '');
  const hasLinks = (shallow.match(/\]\(/g) ?? []).length <= MOST_LINKS;
  return new HtmlRenderer().render(new Parser().parse(hasLinks ? shallow : shallow.replaceAll('](', '] (')));
}

type Fields = Readonly<Record<string, unknown>>;

function parseFrontMatter(front: string): { readonly values: Fields } | Unreadable {
  if (front.trim() === '') return { values: {} };
  try {
    // The failsafe schema leaves every value the text that it is: 2023-11-09 is no instant.
    const values: unknown = parse(front, { schema: 'failsafe', maxAliasCount: 10, logLevel: 'error' });
    return {
      values: typeof values === 'object' && values !== null && !Array.isArray(values) ? { ...values } : {},
    };
  } catch (error) {
    const reason = error instanceof Error ? oneLineOf(error.message, 160) : 'unknown';
    return {
      problem: `its front matter is not YAML: ${reason}`,
      help: 'Mend the lines between the first two ---, or remove them and give what they say as options.',
    };
  }
}

function metadataOf(fields: Fields, body: string): ArticleMetadata {
  const byName = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  const list = (name: string): readonly string[] => {
    const value = byName.get(name);
    const values: readonly unknown[] = Array.isArray(value) ? value.slice(0, 100) : [value];
    return values.filter((each) => typeof each === 'string').filter((each) => each.trim() !== '');
  };
  const first = (...names: readonly string[]) => names.flatMap(list)[0];
  const heading = /^#\s+(\S.{0,500})$/m.exec(body.slice(0, 5000))?.[1];
  const title = first('title', 'headline') ?? heading;
  const publisher = first('publisher', 'source', 'site');
  const language = toLanguageTag(first('language', 'lang') ?? '');
  const url = first('url', 'link', 'canonical');
  const dates = ['published', 'date', 'datepublished'].flatMap((name) =>
    list(name).map((value): StatedDate => ({
      value: oneLineOf(value, 100),
      where: `front matter "${name}"`,
    })),
  );
  return {
    ...(title === undefined ? {} : { title: oneLineOf(title, 500) }),
    authors: [...list('author'), ...list('authors'), ...list('byline')].flatMap(authorNames),
    ...(publisher === undefined ? {} : { publisher: oneLineOf(publisher, 200) }),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined || !isWebAddress(url) ? {} : { url }),
    published: dates,
  };
}

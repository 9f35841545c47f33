// What the head of a page says about its article: JSON-LD (schema.org), Open Graph, Dublin Core, plain meta elements.
import { isWebAddress } from '../model/timeline.ts';
import { authorNames } from './author-names.ts';
import type { JsonLdArticle } from './json-ld-article.ts';
import { jsonLdArticle } from './json-ld-article.ts';
import { oneLineOf } from './plain-text.ts';

/** A date as it is written in the source, and where it stands there, in words for a person. */
export interface StatedDate {
  readonly value: string;
  readonly where: string;
}

/** What is known of an article from its own file. Nothing is invented: what is not said is absent. */
export interface ArticleMetadata {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  readonly url?: string;
  /** Every date that may be that of publication, the most trusted first. */
  readonly published: readonly StatedDate[];
}

/** Attributes longer than that say nothing that a person wrote. */
const MAX_VALUE = 4000;

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'parsely-title'];
const PUBLISHERS = ['og:site_name', 'dc.publisher', 'article:publisher', 'application-name'];
const AUTHORS = ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'sailthru.author'];
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'date',
];

/** Never throws, whatever the page holds: values of a wrong kind are passed over. */
export function pageMetadata(document: Document): ArticleMetadata {
  const meta = metaValues(document);
  const first = (names: readonly string[], maxLength: number): string | undefined =>
    names
      .flatMap((name) => meta.get(name) ?? [])
      .map((value) => oneLineOf(value, maxLength))
      .find((value) => value !== '');
  const canonical = hrefOf(document, 'link[rel="canonical"]') ?? meta.get('og:url')?.[0];
  const article = jsonLdArticle(scriptsOf(document), canonical);
  const title = article?.title ?? first(TITLES, 500) ?? nonEmpty(oneLineOf(textOf(document, 'title'), 500));
  const publisher =
    article?.publisher ??
    first(
      PUBLISHERS.filter((name) => !isAddressed(meta, name)),
      200,
    );
  const url = [canonical, article?.url].find((each) => each !== undefined && isWebAddress(each));
  const language = languageOf(document, meta, article);
  return {
    ...(title === undefined ? {} : { title }),
    authors: authorsOf(meta, article),
    ...(publisher === undefined ? {} : { publisher }),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    published: datesOf(document, meta, article),
  };
}

function nonEmpty(value: string): string | undefined {
  return value === '' ? undefined : value;
}

/** The values of the meta elements by their names in lower case, in the order of the page. */
function metaValues(document: Document): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content');
    if (name === null || content === null || content.length > MAX_VALUE) continue;
    const key = name.trim().toLowerCase();
    const list = values.get(key);
    if (list === undefined) values.set(key, [content]);
    else if (list.length < 100) list.push(content);
  }
  return values;
}

function scriptsOf(document: Document): readonly string[] {
  return Array.from(document.querySelectorAll('script'), (script) =>
    (script.getAttribute('type') ?? '').trim().toLowerCase().startsWith('application/ld+json')
      ? script.textContent
      : '',
  ).filter((text) => text !== '');
}

function hrefOf(document: Document, selector: string): string | undefined {
  return document.querySelector(selector)?.getAttribute('href')?.trim();
}

function textOf(document: Document, selector: string): string {
  return document.querySelector(selector)?.textContent ?? '';
}

/** Facebook pages stand where names should: "https://www.facebook.com/…". */
function isAddressed(meta: ReadonlyMap<string, readonly string[]>, name: string): boolean {
  return /^https?:/i.test(meta.get(name)?.[0] ?? '');
}

function authorsOf(
  meta: ReadonlyMap<string, readonly string[]>,
  article: JsonLdArticle | undefined,
): readonly string[] {
  if (article !== undefined && article.authors.length > 0) return article.authors;
  for (const name of AUTHORS) {
    const names = (meta.get(name) ?? []).flatMap(authorNames);
    if (names.length > 0) return Array.from(new Set(names)).slice(0, 100);
  }
  return [];
}

function languageOf(
  document: Document,
  meta: ReadonlyMap<string, readonly string[]>,
  article: JsonLdArticle | undefined,
): string | undefined {
  const stated = [
    document.documentElement.getAttribute('lang'),
    article?.language,
    meta.get('og:locale')?.[0],
    meta.get('dc.language')?.[0],
  ];
  return stated.map((each) => toLanguageTag(each ?? '')).find((tag) => tag !== undefined);
}

/** `en_GB` → `en-GB`; `undefined` for what is no language. */
export function toLanguageTag(value: string): string | undefined {
  const tag = value.trim().replaceAll('_', '-');
  if (tag === '' || tag.length > 40) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function datesOf(
  document: Document,
  meta: ReadonlyMap<string, readonly string[]>,
  article: JsonLdArticle | undefined,
): readonly StatedDate[] {
  const dates: StatedDate[] = [];
  if (article?.published !== undefined)
    dates.push({ value: article.published, where: 'JSON-LD datePublished' });
  for (const name of DATES) {
    for (const value of meta.get(name)?.slice(0, 1) ?? []) dates.push({ value, where: `<meta ${name}>` });
  }
  for (const time of Array.from(document.querySelectorAll('time[datetime]')).slice(0, 1)) {
    dates.push({ value: time.getAttribute('datetime') ?? '', where: '<time datetime>' });
  }
  return dates
    .map(({ value, where }) => ({ value: oneLineOf(value, 100), where }))
    .filter(({ value }) => value !== '');
}

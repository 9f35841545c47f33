// The article among the JSON-LD of a page (https://schema.org/Article). What stands there is often broken or odd.
import { nestingBeyond } from '../model/json/nesting.ts';
import { authorNames } from './author-names.ts';
import { oneLineOf } from './plain-text.ts';

export interface JsonLdArticle {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly language?: string;
  readonly url?: string;
  readonly published?: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 50;
const MAX_OBJECTS = 10_000;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Posting|Report|Analysis|Review)$/;

/**
 * The article of the page among the texts of its scripts: the one at the page's own address, or else the first with a
 * headline. Scripts that are no JSON are passed over. Never throws.
 */
export function jsonLdArticle(
  scripts: readonly string[],
  url: string | undefined,
): JsonLdArticle | undefined {
  const objects = scripts.flatMap(objectsIn);
  const articles = objects.filter((each) => typesOf(each).some((type) => ARTICLE_TYPE.test(type)));
  const chosen =
    articles.find((each) => url !== undefined && addressesOf(each).includes(url)) ??
    articles.find((each) => text(each['headline']) !== '') ??
    articles[0];
  return chosen === undefined ? undefined : toArticle(chosen, byId(objects));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All objects of a script, outer ones first; breadth first and without recursion. */
function objectsIn(script: string): readonly JsonObject[] {
  // Some pages wrap it as scripts were wrapped in the nineties.
  const json = script
    .trim()
    .replace(/^(?:<!--|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\]\]>)$/, '');
  if (json.length > MAX_LENGTH || nestingBeyond(json, MAX_DEPTH) !== undefined) return [];
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch {
    return [];
  }
  const open: unknown[] = [root];
  const objects: JsonObject[] = [];
  for (let at = 0; at < open.length && objects.length < MAX_OBJECTS; at += 1) {
    const value = open[at];
    if (Array.isArray(value)) for (const each of value.slice(0, MAX_OBJECTS)) open.push(each);
    else if (isObject(value)) {
      objects.push(value);
      for (const each of Object.values(value)) if (typeof each === 'object') open.push(each);
    }
  }
  return objects;
}

function typesOf(object: JsonObject): readonly string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type.slice(0, 20) : [type]).filter((each) => typeof each === 'string');
}

function byId(objects: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  for (const each of objects) {
    const id = each['@id'];
    // A reference has nothing but its id; the object that it means has more.
    if (typeof id === 'string' && Object.keys(each).length > 1 && !found.has(id)) found.set(id, each);
  }
  return found;
}

function addressesOf(object: JsonObject): readonly string[] {
  const page = object['mainEntityOfPage'];
  return [object['url'], object['@id'], page, isObject(page) ? page['@id'] : undefined].filter(
    (each) => typeof each === 'string',
  );
}

function toArticle(object: JsonObject, known: ReadonlyMap<string, JsonObject>): JsonLdArticle {
  const title = text(object['headline']) || text(object['name']);
  const publisher = namesOf(object['publisher'], known)[0] ?? namesOf(object['sourceOrganization'], known)[0];
  const language = isObject(object['inLanguage'])
    ? text(object['inLanguage']['alternateName'])
    : text(object['inLanguage']);
  const url = addressesOf(object).find((each) => /^https?:/i.test(each));
  const published = text(object['datePublished']);
  return {
    ...(title === '' ? {} : { title: oneLineOf(title, 500) }),
    authors: Array.from(new Set(namesOf(object['author'] ?? object['creator'], known))).slice(0, 100),
    ...(publisher === undefined ? {} : { publisher }),
    ...(language === '' ? {} : { language }),
    ...(url === undefined ? {} : { url }),
    ...(published === '' ? {} : { published }),
  };
}

/** A name, an object with one, a reference to one, or a list of these. */
function namesOf(value: unknown, known: ReadonlyMap<string, JsonObject>): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 100) : [value];
  return list.flatMap((each) => {
    if (typeof each === 'string') return authorNames(each);
    if (!isObject(each)) return [];
    const id = each['@id'];
    const named = text(each['name']) === '' && typeof id === 'string' ? (known.get(id) ?? each) : each;
    return authorNames(text(named['name']));
  });
}

function text(value: unknown): string {
  const single: unknown = Array.isArray(value) ? value[0] : value;
  return typeof single === 'string' ? oneLineOf(single, 2000) : '';
}

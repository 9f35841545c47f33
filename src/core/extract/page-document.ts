// The HTML of a page → a document that is safe to work on: no scripts, no images, no style sheets, bounded in every way.
import { Parser } from 'htmlparser2';
import type { Unreadable } from './decode-text.ts';

/** Elements that hold nothing to read; what they contain goes with them. */
const DROPPED = new Set(
  'style noscript template svg math iframe object embed canvas audio video picture img source input select'.split(
    ' ',
  ),
);

const FRAME = new Set(['html', 'head', 'body']);
const HEAD = new Set(['title', 'meta', 'link', 'script']);

/** What metadata and Readability look at. */
const KEPT = new Set(
  'class content datetime dir hidden href id itemprop itemtype lang name property rel role type aria-hidden'.split(
    ' ',
  ),
);

const MAX_ATTRIBUTE = 4000;

/** Pages nest a few dozen elements deep. Deeper ones lose their tags and keep their text: Readability is slow there. */
const MAX_DEPTH = 80;

/** The parser needs time that grows with the square of the depth. */
const DEEPEST = 5000;
/** A page of that many elements is an archive, and its document would take gigabytes. */
const MOST_ELEMENTS = 150_000;
const CHUNK = 1 << 16;

/**
 * An empty document that nothing shows and no script runs in: linkedom's in Node, in a browser one of
 * `document.implementation.createHTMLDocument()`. The tags are read by the same parser in both, so that the same page
 * gives the same text (but for text in a table outside its cells: Readability may parse that again).
 */
export type NewDocument = () => Document;

/** Never throws; linear in the length of the page. */
export function pageDocument(html: string, newDocument: NewDocument): Document | Unreadable {
  const cleaner = new Cleaner(newDocument());
  const parser = new Parser(cleaner);
  for (let at = 0; at < html.length && cleaner.excess === undefined; at += CHUNK)
    parser.write(html.slice(at, at + CHUNK));
  if (cleaner.excess !== undefined) {
    return { problem: cleaner.excess, help: 'Save the article as text, and give that.' };
  }
  parser.end();
  return cleaner.end();
}

/** Builds the document from what the parser meets. */
class Cleaner {
  /** What the page has too much of; absent while it has not. */
  excess: string | undefined;
  private count = 0;
  /** Of each open element its node, or undefined where it was not kept. */
  private readonly open: (Element | undefined)[] = [];
  /** The kept ones among them, the body at the bottom. */
  private readonly kept: Element[];
  private droppedAt = -1;
  private text: string[] = [];

  constructor(private readonly document: Document) {
    this.kept = [document.body];
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const depth = this.open.length + 1;
    this.count += 1;
    if (depth > DEEPEST)
      this.excess = `it nests more than ${DEEPEST} elements in one another, as no article does`;
    if (this.count > MOST_ELEMENTS)
      this.excess = `it has more than ${MOST_ELEMENTS} elements, as no article does`;
    const isScript = name === 'script' && !/^application\/ld\+json/i.test((attributes['type'] ?? '').trim());
    if (this.droppedAt < 0 && (isScript || DROPPED.has(name))) this.droppedAt = depth;
    const language = attributes['lang'] ?? '';
    if (name === 'html' && language !== '')
      this.document.documentElement.setAttribute('lang', language.slice(0, 100));
    const isKept =
      this.droppedAt < 0 &&
      !FRAME.has(name) &&
      (HEAD.has(name) || depth <= MAX_DEPTH) &&
      /^[a-z][a-z0-9-]{0,40}$/.test(name);
    this.open.push(isKept ? this.begin(name, attributes) : undefined);
  }

  ontext(text: string): void {
    if (this.droppedAt < 0) this.text.push(text);
  }

  onclosetag(): void {
    if (this.droppedAt === this.open.length) this.droppedAt = -1;
    if (this.open.pop() === undefined) return;
    this.writeText();
    this.kept.pop();
  }

  end(): Document {
    this.writeText();
    return this.document;
  }

  private begin(name: string, attributes: Readonly<Record<string, string>>): Element {
    this.writeText();
    const element = this.document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (!KEPT.has(key) || value.length > MAX_ATTRIBUTE || /^\s*(?:data|javascript):/i.test(value)) continue;
      element.setAttribute(key, value);
    }
    // What belongs to the head goes there, wherever it stands.
    (HEAD.has(name) ? this.document.head : this.kept.at(-1))?.append(element);
    this.kept.push(element);
    return element;
  }

  /** One node for the text between two tags: the parser gives it in as many pieces as it has entities. */
  private writeText(): void {
    const text = this.text.join('');
    this.text = [];
    if (text !== '') this.kept.at(-1)?.append(this.document.createTextNode(text));
  }
}

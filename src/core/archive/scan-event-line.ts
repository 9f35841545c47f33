// A line of NDJSON → where the fields of an event stand in its bytes, checked as `parseArchiveLine` checks them and
// several times faster. It knows the usual shape only: of any other line, wrong ones among them, it says nothing, and
// `parseArchiveLine` judges. What it accepts, that accepts, with the same values.
import { STATUS_NAMES } from '../model/status.ts';
import { MAX_CONTEXT_LENGTH } from '../model/quote-context.ts';
import { knownDateIn } from './archive-line.ts';
import { startAndEnd } from './event-row.ts';
import type { ObjectName } from './event-keys.ts';
import { KEY_BYTES, KEYS, NEEDED } from './event-keys.ts';
import type { Span } from './json-cursor.ts';
import { areSame, JsonCursor, MAX_SPANS, SpanList } from './json-cursor.ts';
import { DateScanner } from './scan-date.ts';

const [COMMA, COLON, QUOTE] = [0x2c, 0x3a, 0x22];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x5b, 0x5d, 0x7b, 0x7d];

const MAX_NAME = 200;
const MAX_REASON = 500;
const MAX_DATE_REASON = 1000;
const MAX_EXACT = 20_000;
const MAX_EXPRESSIONS = 4;

/** What was found in the last line. Texts stand in its bytes, with escapes where `hasEscapes`; `end` of a field that is absent is 0. */
export class EventLineScanner {
  readonly id: Span = { start: 0, end: 0 };
  readonly title: Span = { start: 0, end: 0 };
  readonly date: Span = { start: 0, end: 0 };
  readonly place: Span = { start: 0, end: 0 };
  readonly actors = new SpanList();
  readonly tags = new SpanList();
  /** The ids of the sources that are quoted, each once. */
  readonly sources = new SpanList();
  /** JSON, each with its quotes or brackets; as JSON.stringify writes it, unless `isLoose`. */
  readonly dateReason: Span = { start: 0, end: 0 };
  readonly attributedTo: Span = { start: 0, end: 0 };
  readonly deniedBy: Span = { start: 0, end: 0 };
  readonly evidence: Span = { start: 0, end: 0 };
  evidenceCount = 0;
  /** The place of the status among `STATUS_NAMES`. */
  status = 0;
  /** The finite bounds of the date in UTC epoch milliseconds; `NaN` without a date. */
  startMs = NaN;
  endMs = NaN;
  isLoose = false;
  /** Whether the title, the place, an actor or a tag may hold escapes. */
  hasEscapes = false;

  readonly #cursor = new JsonCursor();
  readonly #dates = new DateScanner();
  readonly #scratch: Span = { start: 0, end: 0 };
  /** The last date that was found sound. */
  readonly #soundDate: Span = { start: 0, end: 0 };

  /** True where the bytes `[start, end)`, which are UTF-8, are an event of the usual shape that is no draft. */
  scan(view: DataView, start: number, end: number): boolean {
    const cursor = this.#cursor;
    cursor.reset(view, start, end);
    for (const span of [this.date, this.place, this.dateReason, this.attributedTo, this.deniedBy])
      span.end = 0;
    this.#soundDate.end = 0;
    this.hasEscapes = false;
    this.startMs = NaN;
    this.endMs = NaN;
    if (!this.#object('event') || cursor.peek() !== -1) return false;
    this.isLoose = cursor.isLoose;
    return true;
  }

  /** An object with the keys that it must have, each once, and no others. */
  #object(name: ObjectName): boolean {
    const cursor = this.#cursor;
    if (!cursor.take(OPEN)) return false;
    const keys = KEY_BYTES[name];
    let seen = 0;
    // Writers keep to an order: the keys after the last one are tried first.
    let likely = 0;
    do {
      const index = cursor.key(keys, likely);
      if (index < 0 || (seen & (1 << index)) !== 0 || !cursor.take(COLON)) return false;
      seen |= 1 << index;
      likely = index + 1;
      if (!this.#value(name, index)) return false;
    } while (cursor.take(COMMA));
    const needed = NEEDED[name];
    return cursor.take(CLOSE) && (seen & needed) === needed;
  }

  #value(name: ObjectName, index: number): boolean {
    switch (name) {
      case 'event':
        return this.#eventValue(index);
      case 'evidence':
        return this.#evidenceValue(index);
      case 'quote':
        return this.#quoteValue(index);
      case 'dating':
        return this.#datingValue(index);
      case 'anchor':
        return index === 0 ? this.#soundEdtf() : this.#cursor.line(MAX_REASON);
    }
  }

  #eventValue(index: number): boolean {
    const cursor = this.#cursor;
    switch (KEYS.event[index]) {
      case 'id':
        return cursor.string() && cursor.isId() && this.#keep(this.id);
      case 'title':
        return this.#textLine() && this.#keep(this.title);
      case 'date':
        return this.#eventDate();
      case 'status':
        return this.#status();
      case 'actors':
        return this.#words(this.actors);
      case 'place':
        return this.#textLine() && this.#keep(this.place);
      case 'tags':
        return this.#words(this.tags);
      case 'evidence':
        return this.#evidenceList();
      case 'dateReason': {
        cursor.peek();
        this.dateReason.start = cursor.at;
        if (!this.#cursor.line(MAX_DATE_REASON)) return false;
        this.dateReason.end = cursor.at;
        return true;
      }
      case 'attributedTo':
        return this.#names(this.attributedTo);
      case 'deniedBy':
        return this.#names(this.deniedBy);
      default:
        return false;
    }
  }

  #evidenceValue(index: number): boolean {
    switch (KEYS.evidence[index]) {
      case 'source':
        return this.#cursor.string() && this.#cursor.isId() && this.#addSource();
      case 'quote':
        return this.#object('quote');
      default:
        return this.#object('dating');
    }
  }

  #quoteValue(index: number): boolean {
    const cursor = this.#cursor;
    switch (KEYS.quote[index]) {
      case 'exact':
        return cursor.string() && cursor.textEnd > cursor.textStart && cursor.isWithin(MAX_EXACT);
      case 'start':
        return cursor.wholeNumber();
      default:
        return cursor.string() && cursor.isWithin(MAX_CONTEXT_LENGTH);
    }
  }

  #datingValue(index: number): boolean {
    const cursor = this.#cursor;
    switch (KEYS.dating[index]) {
      case 'expression':
        return cursor.peek() === QUOTE
          ? this.#cursor.line(MAX_NAME)
          : cursor.lines(MAX_NAME, MAX_EXPRESSIONS);
      case 'anchor':
        return cursor.peek() === OPEN
          ? this.#object('anchor')
          : cursor.string() && cursor.isText('published');
      case 'rule':
        return cursor.string() && cursor.isId();
      default:
        return this.#soundEdtf();
    }
  }

  #evidenceList(): boolean {
    const cursor = this.#cursor;
    this.sources.count = 0;
    this.evidenceCount = 0;
    cursor.peek();
    this.evidence.start = cursor.at;
    if (!cursor.take(OPEN_LIST)) return false;
    do {
      if (!this.#object('evidence')) return false;
      this.evidenceCount += 1;
    } while (cursor.take(COMMA));
    if (!cursor.take(CLOSE_LIST)) return false;
    this.evidence.end = cursor.at;
    return this.evidenceCount <= MAX_SPANS;
  }

  #addSource(): boolean {
    const { view, textStart, textEnd } = this.#cursor;
    for (let index = 0; index < this.sources.count; index += 1) {
      this.#scratch.start = this.sources.start(index);
      this.#scratch.end = this.sources.end(index);
      if (areSame(view, this.#scratch, textStart, textEnd)) return true;
    }
    return this.sources.add(textStart, textEnd);
  }

  #status(): boolean {
    const cursor = this.#cursor;
    if (!cursor.string()) return false;
    this.status = STATUS_NAMES.findIndex((name) => cursor.isText(name));
    return this.status >= 0;
  }

  #eventDate(): boolean {
    if (!this.#soundEdtf()) return false;
    const { view, textStart, textEnd } = this.#cursor;
    this.#keep(this.date);
    if (this.#dates.scan(view, textStart, textEnd)) {
      this.startMs = this.#dates.startMs;
      this.endMs = this.#dates.endMs;
      return true;
    }
    const bounds = this.#parsedDate();
    const stretch = typeof bounds === 'string' ? undefined : startAndEnd(bounds);
    if (stretch === undefined) return false;
    this.startMs = stretch.startMs;
    this.endMs = stretch.endMs;
    return true;
  }

  /** A date that can be read. In one line the same one usually comes several times. */
  #soundEdtf(): boolean {
    const cursor = this.#cursor;
    if (!cursor.string() || cursor.hasEscapes) return false;
    const { view, textStart, textEnd } = cursor;
    if (this.#soundDate.end > 0 && areSame(view, this.#soundDate, textStart, textEnd)) return true;
    const isSound = this.#dates.scan(view, textStart, textEnd) || typeof this.#parsedDate() === 'object';
    return isSound && this.#keep(this.#soundDate);
  }

  #parsedDate(): ReturnType<typeof knownDateIn> {
    const { view, textStart, textEnd } = this.#cursor;
    return knownDateIn(view, textStart, textEnd);
  }

  /** A line that becomes a text of the row. */
  #textLine(): boolean {
    if (!this.#cursor.line(MAX_NAME)) return false;
    this.hasEscapes ||= this.#cursor.hasEscapes;
    return true;
  }

  /** A list of texts of the row, which may be empty. */
  #words(words: SpanList): boolean {
    const cursor = this.#cursor;
    words.count = 0;
    if (!cursor.take(OPEN_LIST)) return false;
    if (cursor.take(CLOSE_LIST)) return true;
    do {
      if (!this.#textLine() || !words.add(cursor.textStart, cursor.textEnd)) return false;
    } while (cursor.take(COMMA));
    return cursor.take(CLOSE_LIST);
  }

  /** A list of names, not empty, kept as JSON. */
  #names(span: Span): boolean {
    const cursor = this.#cursor;
    cursor.peek();
    span.start = cursor.at;
    if (!cursor.lines(MAX_NAME, MAX_SPANS)) return false;
    span.end = cursor.at;
    return true;
  }

  #keep(span: Span): boolean {
    span.start = this.#cursor.textStart;
    span.end = this.#cursor.textEnd;
    return true;
  }
}

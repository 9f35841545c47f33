// A line of NDJSON → where the fields of a source stand in its bytes, checked as `parseArchiveLine` checks them and
// several times faster; see scan-event-line.ts. It knows the usual shape only, as JSON.stringify writes it.
import type { Source } from '../model/timeline.ts';
import type { Span } from './json-cursor.ts';
import { bitsOf, inQuotes } from './event-keys.ts';
import { asciiText, JsonCursor, SpanList } from './json-cursor.ts';
import { isPlainWebAddress } from './plain-web-address.ts';
import { knownDateIn } from './archive-line.ts';
import { DateScanner } from './scan-date.ts';

const [COMMA, COLON, ZERO] = [0x2c, 0x3a, 0x30];
const [OPEN, CLOSE] = [0x7b, 0x7d];
const EMPTY_LIST = new TextEncoder().encode('[]');

const KEYS = [
  'id',
  'title',
  'authors',
  'publisher',
  'language',
  'published',
  'timeZone',
  'url',
  'note',
  'sha256',
  'length',
  'text',
] as const;
const KEY_BYTES = KEYS.map(inQuotes);
const NEEDED = bitsOf(
  KEYS,
  KEYS.filter((key) => key !== 'url' && key !== 'note'),
);

const MAX_NAME = 200;
const MAX_TITLE = 500;
const MAX_NOTE = 1000;
const MAX_URL = 2000;
/** Longer lists are left to the other path. */
const MAX_AUTHORS = 64;
const HASH_DIGITS = 64;
/** Of each kind; a file names the same few over and over. */
const MAX_SOUND = 2000;

/** What was found in the last line. */
export class SourceLineScanner {
  readonly id: Span = { start: 0, end: 0 };
  /** All members but the id and the text, each with its key, in the order of the line. */
  readonly details = new SpanList();

  readonly #cursor = new JsonCursor();
  readonly #dates = new DateScanner();
  readonly #languages = new Set<string>();
  readonly #timeZones = new Set<string>();

  /** Lines with the language and the time zone of a source that was found sound are taken from then on; no others. */
  learn({ language, timeZone }: Source): void {
    if (this.#languages.size < MAX_SOUND) this.#languages.add(language);
    if (this.#timeZones.size < MAX_SOUND) this.#timeZones.add(timeZone);
  }

  /** True where the bytes `[start, end)`, which are UTF-8, are a source of the usual shape, without a text. */
  scan(view: DataView, start: number, end: number): boolean {
    const cursor = this.#cursor;
    cursor.reset(view, start, end);
    this.details.count = 0;
    if (!cursor.take(OPEN)) return false;
    let seen = 0;
    let likely = 0;
    do {
      cursor.peek();
      const memberAt = cursor.at;
      const index = cursor.key(KEY_BYTES, likely);
      if (index < 0 || (seen & (1 << index)) !== 0 || !cursor.take(COLON)) return false;
      seen |= 1 << index;
      likely = index + 1;
      if (!this.#value(index)) return false;
      const key = KEYS[index];
      if (key !== 'id' && key !== 'text') this.details.add(memberAt, cursor.at);
    } while (cursor.take(COMMA));
    return cursor.take(CLOSE) && (seen & NEEDED) === NEEDED && cursor.peek() === -1 && !cursor.isLoose;
  }

  #value(index: number): boolean {
    const cursor = this.#cursor;
    switch (KEYS[index]) {
      case 'id': {
        if (!cursor.string() || !cursor.isId()) return false;
        this.id.start = cursor.textStart;
        this.id.end = cursor.textEnd;
        return true;
      }
      case 'title':
        return cursor.line(MAX_TITLE);
      case 'authors':
        return cursor.bytes(EMPTY_LIST) || cursor.lines(MAX_NAME, MAX_AUTHORS);
      case 'publisher':
        return cursor.line(MAX_NAME);
      case 'language':
        return this.#isOneOf(this.#languages);
      case 'published':
        return this.#isSoundDate();
      case 'timeZone':
        return this.#isOneOf(this.#timeZones);
      case 'url': {
        if (!cursor.string()) return false;
        const { view, textStart, textEnd } = cursor;
        return textEnd - textStart <= MAX_URL && isPlainWebAddress(view, textStart, textEnd);
      }
      case 'note':
        return cursor.line(MAX_NOTE);
      case 'sha256':
        return cursor.string() && this.#isHash();
      case 'length':
        return cursor.peek() !== ZERO && cursor.wholeNumber();
      case 'text':
        return cursor.string() && cursor.isText('withheld');
      default:
        return false;
    }
  }

  #isOneOf(sound: ReadonlySet<string>): boolean {
    const cursor = this.#cursor;
    if (!cursor.string()) return false;
    const text = asciiText(cursor.view, cursor.textStart, cursor.textEnd);
    return text !== undefined && sound.has(text);
  }

  #isSoundDate(): boolean {
    const cursor = this.#cursor;
    if (!cursor.string()) return false;
    const { view, textStart, textEnd } = cursor;
    return (
      this.#dates.scan(view, textStart, textEnd) || typeof knownDateIn(view, textStart, textEnd) === 'object'
    );
  }

  #isHash(): boolean {
    const { view, textStart, textEnd } = this.#cursor;
    if (textEnd - textStart !== HASH_DIGITS) return false;
    for (let at = textStart; at < textEnd; at += 1) {
      const byte = view.getUint8(at);
      if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false;
    }
    return true;
  }
}

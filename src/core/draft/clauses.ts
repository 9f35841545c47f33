// The clauses of an English sentence: which words belong together, which verb they have, and how they hang together. A
// shallow reading, left to right with bounded looks ahead: it need not be right about everything, only about where a
// clause may be cut.
import type { Clause, ClauseKind } from './clause.ts';
import { isReporting } from './clause.ts';
import { REPORTING } from './english/words.ts';
import { isNominal } from './parts-of-speech.ts';
import type { Sentence, VerbGroup } from './verb-group.ts';
import { verbGroupAt } from './verb-group.ts';

const VERB_REACH = 14;
const INNER = new Set<ClauseKind>([
  'relative',
  'reduced',
  'aside',
  'gerund',
  'participle',
  'subordinate',
  'frame',
  'coordinate',
  'content',
]);

export function clausesOf(sentence: Sentence): readonly Clause[] {
  return new ClauseReader(sentence).read();
}

class ClauseReader {
  readonly #sentence: Sentence;
  readonly #clauses: Clause[] = [];
  #current = 0;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
    this.#open('main', -1, -1);
  }

  read(): readonly Clause[] {
    const { words, parts } = this.#sentence;
    let bracket: { readonly back: number; depth: number } | undefined;
    for (let at = 0; at < words.length; at += 1) {
      const sign = parts[at] === 'sign' ? (words[at]?.text ?? '') : '';
      if (sign === '(' || sign === '[') {
        if (bracket === undefined) {
          bracket = { back: this.#current, depth: 0 };
          this.#open('aside', at, this.#current);
        }
        bracket.depth += 1;
      } else if ((sign === ')' || sign === ']') && bracket !== undefined) {
        bracket.depth -= 1;
        if (bracket.depth === 0) {
          this.#current = bracket.back;
          bracket = undefined;
        }
        continue;
      }
      if (bracket !== undefined) {
        if (sign === '') this.#top().words.push(at);
        continue;
      }
      at = this.#step(at, sign);
    }
    return this.#clauses;
  }

  /** Reads one word, or a whole verb; gives the place of the last word that it read. */
  #step(at: number, sign: string): number {
    const { words } = this.#sentence;
    if (sign === ';' || sign === ':') {
      this.#open('main', -1, -1);
      return at;
    }
    if (sign === ',' || ((sign === '–' || sign === '—' || sign === '-') && words[at]?.isSpaced === true)) {
      this.#comma(at);
      return at;
    }
    if (this.#opensAt(at)) return at;
    const verb = this.#verbAt(at);
    if (verb !== undefined) {
      for (let each = at; each < verb.end; each += 1) this.#top().words.push(each);
      return verb.end - 1;
    }
    this.#top().words.push(at);
    return at;
  }

  #top(): Clause {
    const top = this.#clauses[this.#current];
    if (top === undefined) throw new RangeError('no clause is open');
    return top;
  }

  #open(kind: ClauseKind, marker: number, parent: number): void {
    this.#clauses.push({ kind, marker, parent, words: [] });
    this.#current = this.#clauses.length - 1;
  }

  /** A word that opens a clause; what it opens holds the words after it. */
  #opensAt(at: number): boolean {
    const { words, parts } = this.#sentence;
    const part = parts[at];
    const top = this.#top();
    const lower = words[at]?.lower ?? '';
    if (part === 'subordinator' || (part === 'name' && at === 0 && lower === 'as')) {
      const next = this.#skipped(at + 1);
      if (parts[next] === 'ing' || words[next]?.lower === 'having' || words[next]?.lower === 'being') {
        this.#open('gerund', at, this.#current);
        return true;
      }
      if (this.#nextVerb(at + 1) !== undefined) {
        this.#open('subordinate', at, this.#current);
        return true;
      }
      return false;
    }
    if (part === 'relative') {
      if (lower === 'that' && isReporting(this.#sentence, top) && !this.#hasContent()) {
        this.#open('content', at, this.#current);
        return true;
      }
      const isOpening = verbGroupAt(this.#sentence, this.#skipped(at + 1)) ?? this.#nextVerb(at + 1);
      if (isOpening === undefined || (lower === 'that' && !isNominal(parts[at - 1]))) return false;
      this.#open('relative', at, this.#current);
      return true;
    }
    if (part === 'conjunction' && this.#hasVerb(top)) {
      const next = this.#skipped(at + 1);
      if (verbGroupAt(this.#sentence, next) !== undefined) {
        this.#open('coordinate', at, this.#current);
        return true;
      }
      const verb = this.#nextVerb(next);
      if (verb === undefined || words[at - 1]?.text !== ',') return false;
      this.#open('main', at, -1);
      return true;
    }
    if (this.#opensContent(at)) {
      this.#open('content', -1, this.#current);
      return false;
    }
    return false;
  }

  /** "said on Monday it was closed": what is said, without "that". */
  #opensContent(at: number): boolean {
    const { words, parts } = this.#sentence;
    const top = this.#top();
    const { verb } = top;
    if (verb === undefined || at < verb.end || !isReporting(this.#sentence, top) || this.#hasContent())
      return false;
    if (!isNominal(parts[at])) return false;
    const before = parts[at - 1];
    const isAddressed = /^(?:told|tells|warned|assured|informed|reminded)$/.test(
      words[verb.main]?.lower ?? '',
    );
    const isBeginning = before === 'time' || (at === verb.end && !isAddressed);
    return isBeginning && this.#nextVerb(at) !== undefined;
  }

  #hasContent(): boolean {
    return this.#clauses.some(({ kind, parent }) => kind === 'content' && parent === this.#current);
  }

  #hasVerb(clause: Clause): boolean {
    return clause.verb !== undefined || clause.kind === 'gerund' || clause.kind === 'participle';
  }

  /** Gives a finite verb to the clause that lacks one. */
  #verbAt(at: number): VerbGroup | undefined {
    const verb = verbGroupAt(this.#sentence, at);
    if (verb === undefined) return undefined;
    let top = this.#top();
    // ", built in Gdansk,": the participle that the clause begins with is no verb of the one around it.
    if (top.kind === 'reduced' && top.words.length === 0) return undefined;
    const takesNone =
      top.kind === 'gerund' || top.kind === 'participle' || top.kind === 'reduced' || top.kind === 'aside';
    if (top.verb !== undefined || takesNone) {
      const parent = this.#clauses[top.parent];
      if (parent === undefined || parent.verb !== undefined || top.kind === 'frame') return undefined;
      this.#current = top.parent;
      top = parent;
    }
    top.verb = verb;
    return verb;
  }

  #comma(at: number): void {
    const { words, parts } = this.#sentence;
    let top = this.#top();
    const next = this.#skipped(at + 1);
    const part = parts[next];
    if (part === 'conjunction') {
      this.#leave();
      return;
    }
    if (INNER.has(top.kind) && this.#isOver(at)) {
      this.#leave();
      top = this.#top();
      if (top.verb === undefined && top.words.length === 0) return;
      // "The pilot, Jan Novak, died": the subject has had its apposition, and here is its verb.
      if (top.verb === undefined && verbGroupAt(this.#sentence, next) !== undefined) return;
    }
    if (parts[at + 1] === 'time' && next >= words.length) return;
    if (part === 'ing' && this.#hasVerb(top)) this.#open('participle', -1, this.#current);
    else if (part === 'relative' && words[next]?.lower !== 'that') return;
    else if (part === 'subordinator') {
      if (words[next]?.lower === 'where') this.#open('aside', -1, this.#current);
      return;
    } else if ((part === 'past-or-participle' || part === 'participle') && isNominal(parts[at - 1])) {
      if (verbGroupAt(this.#sentence, next) === undefined || top.verb === undefined || !this.#isFrame(next)) {
        this.#open(this.#isFrame(next) && this.#hasVerb(top) ? 'frame' : 'reduced', -1, this.#current);
      } else this.#open('frame', -1, this.#current);
    } else if (!this.#hasVerb(top)) this.#beforeVerb(at);
    else if (this.#isFrame(next)) this.#open('frame', -1, this.#current);
    else if (parts[at + 1] === 'time') return;
    else if (isNominal(part) && this.#nextVerb(next) !== undefined) this.#open('main', -1, -1);
    else if (!this.#isList(at)) this.#open('aside', -1, this.#current);
  }

  /** A comma in a clause that has no verb yet: after what stands in front, or around an apposition. */
  #beforeVerb(at: number): void {
    const top = this.#top();
    const { parts } = this.#sentence;
    const first = parts[top.words[0] ?? at];
    const isFront =
      first !== 'name' &&
      first !== 'determiner' &&
      first !== 'other' &&
      first !== 'number' &&
      first !== 'pronoun';
    if (isFront && top.kind === 'main') {
      top.kind = 'front';
      this.#open('main', -1, -1);
      return;
    }
    if (this.#isList(at)) return;
    if (this.#nextSign(at + 1) !== undefined) this.#open('aside', -1, this.#current);
  }

  /** The inner clause ends at this comma; a comma within its subject does not end it. */
  #isOver(at: number): boolean {
    const top = this.#top();
    if (top.kind === 'content' || top.kind === 'coordinate') return this.#isFrame(this.#skipped(at + 1));
    return top.verb !== undefined || top.kind !== 'subordinate';
  }

  /** Back to the clause that the inner one hangs on; after a leading one to a new main clause. */
  #leave(): void {
    const top = this.#top();
    if (!INNER.has(top.kind) || top.kind === 'content' || top.kind === 'coordinate') return;
    const parent = this.#clauses[top.parent];
    if (parent === undefined) return;
    this.#current = top.parent;
    if (parent.words.length === 0 && parent.verb === undefined) return;
    if (
      INNER.has(parent.kind) &&
      parent.kind !== 'content' &&
      parent.kind !== 'coordinate' &&
      parent.verb !== undefined
    )
      this.#leave();
  }

  /** ", the minister said", ", said the minister". */
  #isFrame(from: number): boolean {
    const { words, parts } = this.#sentence;
    if (REPORTING.has(words[from]?.lower ?? '')) return isNominal(parts[from + 1]);
    const verb = this.#nextVerb(from);
    if (verb === undefined || !REPORTING.has(words[verb]?.lower ?? '')) return false;
    const after = this.#skipped(verb + 1);
    const part = parts[after];
    return (
      part === undefined ||
      part === 'sign' ||
      part === 'preposition' ||
      part === 'subordinator' ||
      (part === 'name' && after > verb + 1) ||
      /^(?:told)$/.test(words[verb]?.lower ?? '')
    );
  }

  /** "Pyongyang, Moscow and Beijing": commas of a list, not of an apposition. */
  #isList(at: number): boolean {
    const { words, parts } = this.#sentence;
    if (parts[at + 1] === 'determiner') return false;
    for (let each = at + 1; each < Math.min(words.length, at + VERB_REACH); each += 1) {
      const part = parts[each];
      if (part === 'conjunction') return words[each]?.lower === 'and' || words[each]?.lower === 'or';
      if (!isNominal(part) && words[each]?.text !== ',' && words[each]?.lower !== 'of') return false;
    }
    return false;
  }

  #nextSign(from: number): number | undefined {
    const { words } = this.#sentence;
    for (let each = from; each < words.length; each += 1) {
      if (/^[,–—]$/.test(words[each]?.text ?? '')) return each;
    }
    return undefined;
  }

  #skipped(from: number): number {
    const { words, parts } = this.#sentence;
    let at = from;
    while (parts[at] === 'adverb' || parts[at] === 'time' || /^["“”'‘’]$/.test(words[at]?.text ?? ''))
      at += 1;
    return at;
  }

  /** The place of the verb of a subject that begins at `from`; bounded, so that time stays linear. */
  #nextVerb(from: number): number | undefined {
    const { words, parts } = this.#sentence;
    let hasSubject = false;
    for (let at = from; at < Math.min(words.length, from + VERB_REACH); at += 1) {
      const part = parts[at];
      if (hasSubject && verbGroupAt(this.#sentence, at) !== undefined) return at;
      if (isNominal(part) || part === 'past-or-participle' || part === 'ing' || part === 'participle')
        hasSubject = true;
      else if (part === 'relative') {
        if (words[at]?.lower !== 'that') return undefined;
        hasSubject = true;
      } else if (
        part === 'subordinator' ||
        (part === 'to' && !/^(?:name|determiner)$/.test(parts[at + 1] ?? ''))
      )
        return undefined;
      else if (part === 'sign' && !/^["“”'‘’$€£%]$/.test(words[at]?.text ?? '')) return undefined;
      else if ((part === 'modal' || part === 'be' || part === 'have') && !hasSubject) return undefined;
    }
    return undefined;
  }
}

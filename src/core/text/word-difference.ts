// What differs between two texts, word by word, for showing and for judging.
import type { WordChange } from '../model/diagnostic.ts';
import { segmentsOf } from './segments.ts';
import { sequenceDifference } from './sequence-difference.ts';

/**
 * More edits than that, in words and marks, are not told apart: what lies between the common beginning and the common
 * end is then one change. The cost of the difference grows with the square of its edits.
 */
const MAX_EDITS = 1000;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The difference from `before` to `after` by words, numbers, marks and white space. Of each change the removed part
 * comes first. The parts that are not `added` make up `before`, and those that are not `removed` make up `after`.
 *
 * Example: from "rose 21 per cent" to "rose 12 per cent" is same "rose ", removed "21", added "12", same " per cent".
 */
export function wordDifference(before: string, after: string): readonly WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const [first, second] = [tokens(before), tokens(after)];
  const head = commonLength(first, second, (list, at) => list[at]);
  const [firstRest, secondRest] = [first.slice(head), second.slice(head)];
  const tail = commonLength(firstRest, secondRest, (list, at) => list[list.length - 1 - at]);
  const removed = firstRest.slice(0, firstRest.length - tail);
  const added = secondRest.slice(0, secondRest.length - tail);
  const changes = sequenceDifference(removed, added, MAX_EDITS) ?? [
    { value: removed, removed: true, added: false },
    { value: added, removed: false, added: true },
  ];

  const parts = new Parts();
  parts.same(first.slice(0, head).join(''));
  for (const change of changes) {
    const text = change.value.join('');
    if (change.removed) parts.changed(text, '');
    else if (change.added) parts.changed('', text);
    else parts.same(text);
  }
  parts.same(first.slice(first.length - tail).join(''));
  return parts.done();
}

function tokens(text: string): string[] {
  return Array.from(segmentsOf(segmenter, text), ({ segment }) => segment);
}

/** At how many places from the start, as `pick` counts them, the lists agree. */
function commonLength(
  first: readonly string[],
  second: readonly string[],
  pick: (list: readonly string[], at: number) => string | undefined,
): number {
  const most = Math.min(first.length, second.length);
  let length = 0;
  while (length < most && pick(first, length) === pick(second, length)) length += 1;
  return length;
}

/** Gathers a difference; white space alone between two changes belongs to both, so that a phrase reads as one. */
class Parts {
  readonly #parts: WordChange[] = [];
  #removed = '';
  #added = '';
  /** White space after a change, of which the next part decides. */
  #space = '';

  same(text: string): void {
    if (text === '') return;
    if (this.#removed + this.#added !== '' && text.trim() === '') {
      this.#space += text;
      return;
    }
    this.#close();
    const last = this.#parts.at(-1);
    if (last?.kind === 'same') this.#parts[this.#parts.length - 1] = { kind: 'same', text: last.text + text };
    else this.#parts.push({ kind: 'same', text });
  }

  changed(removed: string, added: string): void {
    this.#removed += this.#space + removed;
    this.#added += this.#space + added;
    this.#space = '';
  }

  done(): readonly WordChange[] {
    this.#close();
    return this.#parts;
  }

  #close(): void {
    if (this.#removed !== '') this.#parts.push({ kind: 'removed', text: this.#removed });
    if (this.#added !== '') this.#parts.push({ kind: 'added', text: this.#added });
    if (this.#space !== '') this.#parts.push({ kind: 'same', text: this.#space });
    [this.#removed, this.#added, this.#space] = ['', '', ''];
  }
}

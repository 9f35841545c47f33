// Which words of a clause a headline is made of: its subject, its half of a list of dates, and none of its dates.
import type { Clause } from './clause.ts';
import { INTRANSITIVE } from './english/words.ts';
import { isPossessive } from './names.ts';
import { isNominal } from './parts-of-speech.ts';
import type { ReadSentence } from './read-sentence.ts';
import type { Sentence } from './verb-group.ts';

/** "was introduced in 2015 and raised in January": the auxiliary that both halves share. */
export function auxiliaryOf(
  { words, parts, clauses }: ReadSentence,
  { kind, parent, verb }: Clause,
): readonly number[] {
  const first = clauses[parent]?.verb;
  if (kind !== 'coordinate' || verb === undefined || first === undefined || verb.end - verb.start !== 1)
    return [];
  const isParticiple = (at: number) => parts[at] === 'past-or-participle' || parts[at] === 'participle';
  const isShared = isParticiple(verb.main) && isParticiple(first.main) && first.main > first.start;
  return isShared && !INTRANSITIVE.has(words[verb.main]?.lower ?? '') ? [first.start] : [];
}

/** "in Vienna on Saturday and in Prague on Sunday": the half that goes with one of the dates. */
export function partWith(
  { words, parts, undated }: ReadSentence,
  clause: Clause,
  time: number,
): readonly number[] {
  const own = clause.words;
  const { verb } = clause;
  if (verb === undefined || time < verb.end || !own.includes(time)) return own;
  const isDate = (at: number) => (words[at]?.time ?? -1) >= 0 && !undated.has(words[at]?.time ?? -1);
  const joint = own.find(
    (at) =>
      at > verb.end &&
      parts[at] === 'conjunction' &&
      isDate(at - 1) &&
      own.some((each) => each > at && isDate(each)),
  );
  if (joint === undefined) return own;
  return time < joint ? own.filter((at) => at < joint) : own.filter((at) => at < verb.end || at > joint);
}

/** The subject of a clause: its own words before the verb, or those of the clause that it goes on from. */
export function subjectOf(sentence: ReadSentence, at: number): readonly number[] {
  const { clauses, parts } = sentence;
  const clause = clauses[at];
  if (clause === undefined) return [];
  const { verb } = clause;
  const own =
    verb === undefined ? [] : withoutTimes(sentence, clause.words).filter((each) => each < verb.start);
  let [from, to] = [0, own.length];
  while (
    from < to &&
    /^(?:adverb|conjunction|sign)$/.test(parts[own[from] ?? 0] ?? '') &&
    !isQuoteMark(sentence, own[from])
  )
    from += 1;
  while (to > from && parts[own[to - 1] ?? 0] === 'adverb') to -= 1;
  const subject = own.slice(from, to);
  if (subject.length > 0) return withoutFront(sentence, subject);
  return clause.parent === -1 || clause.kind === 'frame' ? [] : subjectOf(sentence, clause.parent);
}

function isQuoteMark({ words }: Sentence, at: number | undefined): boolean {
  return at !== undefined && /[“"‘$€£]/.test(words[at]?.text ?? '');
}

/** "In California a lawsuit": without the phrase that stands before the subject, where one is set off by its noun. */
function withoutFront({ parts }: Sentence, places: readonly number[]): readonly number[] {
  const first = places[0] ?? 0;
  if (parts[first] !== 'preposition' && parts[first] !== 'subordinator') return places;
  const subject = places.findIndex(
    (at, index) => index > 1 && (parts[at] === 'determiner' || parts[at] === 'pronoun'),
  );
  return subject === -1 ? places : places.slice(subject);
}

export function speakerOfFrame(sentence: ReadSentence, frame: Clause): readonly number[] {
  const { verb } = frame;
  const words = withoutTimes(sentence, frame.words);
  if (verb === undefined) return words.slice(1);
  const before = words.filter((at) => at < verb.start);
  const at = sentence.clauses.indexOf(frame);
  return before.length > 0 ? withApposition(sentence, at, before) : nounPhraseFrom(sentence, verb.end);
}

/** The words of one noun phrase from `from` on: up to a mark, a preposition or a verb. */
function nounPhraseFrom({ parts, words }: Sentence, from: number): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < words.length; at += 1) {
    if (!isNominal(parts[at]) && words[at]?.lower !== 'of') break;
    places.push(at);
  }
  return places;
}

/** "The minister, Ana Ruiz,": with what stands between the subject and its verb. */
export function withApposition(
  sentence: ReadSentence,
  at: number,
  subject: readonly number[],
): readonly number[] {
  const { clauses } = sentence;
  const verb = clauses[at]?.verb;
  if (verb === undefined || subject.length === 0) return subject;
  const asides = clauses
    .filter(({ kind, parent }) => kind === 'aside' && parent === at)
    .flatMap(({ words }) => words);
  return [...subject, ...asides.filter((each) => each < verb.start && each > (subject[0] ?? 0))];
}

export function placesOf(sentence: ReadSentence, at: number, time: number): readonly number[] {
  const clause = sentence.clauses[at];
  const own = clause === undefined ? [] : partWith(sentence, clause, time);
  const subject = withApposition(sentence, at, subjectOf(sentence, at));
  return [...subject, ...own.filter((each) => !subject.includes(each))].sort((a, b) => a - b);
}

/** Without dates and the prepositions before them; a date that the sentence needs stays. */
export function withoutTimes(sentence: ReadSentence, places: readonly number[]): readonly number[] {
  const { words, parts, undated } = sentence;
  const kept: number[] = [];
  for (const [index, at] of places.entries()) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.time < 0 || undated.has(word.time)) {
      kept.push(at);
      continue;
    }
    if (isNeeded(sentence, at)) {
      kept.push(at);
      continue;
    }
    // "took six months off in 2009": the preposition before a phrase with one of its own is not the date's.
    const opens = OPENING.test(word.lower);
    const isFirst = words[at - 1]?.time !== word.time;
    const previous = kept.at(-1);
    const touches = isFirst && index > 0 && previous === at - 1;
    if (!opens && touches && isBeforeDate(parts[previous], words[previous]?.lower ?? '')) kept.pop();
  }
  return kept;
}

const OPENING = /^(?:on|in|at|during|since|until|from|by|before|after|between)$/;

/** "broke down last week": of the prepositions only those that go with dates. */
const BEFORE_DATES = new Set(
  'on in at during since until till by before after from for between around about through within to past'.split(
    ' ',
  ),
);

function isBeforeDate(part: string | undefined, lower: string): boolean {
  return (part === 'preposition' || part === 'subordinator' || part === 'to') && BEFORE_DATES.has(lower);
}

/** "Nov. 18" of "designated Nov. 18 as", "1998" of "the 1998 programme", "Tuesday’s" of "Tuesday’s vote". */
function isNeeded(sentence: ReadSentence, at: number): boolean {
  const { words, parts } = sentence;
  const time = words[at]?.time;
  let first = at;
  while (words[first - 1]?.time === time) first -= 1;
  let last = at;
  while (words[last + 1]?.time === time) last += 1;
  const before = words[first - 1];
  if (parts[first - 1] === 'determiner' || before?.lower === 'of' || isPossessive(words[last])) return true;
  if (
    /^(?:in|on|at|during|late|early|earlier|later|last|this|next|today|yesterday|tomorrow|the)$/.test(
      words[first]?.lower ?? '',
    )
  )
    return false;
  const isVerbBefore =
    parts[first - 1] === 'past' || parts[first - 1] === 'past-or-participle' || parts[first - 1] === 'be';
  return isVerbBefore && words[last + 1]?.lower === 'as';
}

/** The noun that a relative clause is about: the noun phrase that ends before `end`. */
export function nounPhraseBefore({ words, parts }: Sentence, end: number): readonly number[] {
  let at = end - 1;
  while (at >= 0 && (words[at]?.text === ',' || /^[–—]$/.test(words[at]?.text ?? ''))) at -= 1;
  const places: number[] = [];
  const isName = parts[at] === 'name';
  for (; at >= 0; at -= 1) {
    const part = parts[at];
    const linksName = words[at]?.lower === 'of' && isNominal(parts[at - 1]);
    if (
      isName
        ? part !== 'name' && !(words[at]?.lower === 'of' && parts[at - 1] === 'name')
        : !isNominal(part) && !linksName
    )
      break;
    places.unshift(at);
    if (part === 'determiner') break;
  }
  return places;
}

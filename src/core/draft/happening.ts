// What a sentence says happened at the time that one of its expressions names: which clause, whose word it is, and the
// headline.
import type { Clause } from './clauses.ts';
import { clauseAt, isReporting } from './clauses.ts';
import { HAPPENINGS, INTRANSITIVE, MARKING, MERE_CLAIMS } from './english/words.ts';
import type { Headline } from './headline.ts';
import { headlineText } from './headline.ts';
import { isNominal } from './parts-of-speech.ts';
import { isPossessive } from './names.ts';
import { render } from './rendering.ts';
import type { Sentence, VerbGroup } from './verb-group.ts';

export interface ReadSentence extends Sentence {
  readonly clauses: readonly Clause[];
  /** Expressions that are no dates (durations, sets): words of the headline like others. */
  readonly undated: ReadonlySet<number>;
}

export interface Happening {
  readonly title: string;
  /** A noun phrase, "the launch of a missile", has no verb. */
  readonly verb?: VerbGroup;
  /** The words of the clause it is told in: where actors and places are looked for. */
  readonly places: readonly number[];
  /** Who says so, the places of the words, and with which verb. */
  readonly speaker?: readonly number[];
  readonly reporting?: string;
  /** The verb that leads the sentence, where it denies. */
  readonly style: 'clause' | 'noun' | 'fragment';
}

/** Resolves "he", "she", "it", "they" at the head of a headline: a name, or `undefined` where nobody is meant for certain. */
export type Resolve = (pronoun: string, speaker: readonly number[] | undefined) => string | undefined;

/** The happening dated by the expression `time`, or `undefined` where the sentence tells of none. */
export function happeningAt(sentence: ReadSentence, time: number, resolve: Resolve): Happening | undefined {
  const first = sentence.words.findIndex((word) => word.time === time);
  const place = clauseAt(sentence.clauses, first);
  if (first === -1 || place === -1) return undefined;
  return nounBefore(sentence, first, place) ?? inClause(sentence, place, first, resolve);
}

/** The happening of a sentence that has no date of its own: that of its first clause with a verb. */
export function mainHappening(sentence: ReadSentence, resolve: Resolve): Happening | undefined {
  const place = sentence.clauses.findIndex(({ kind, verb }) => kind === 'main' && verb !== undefined);
  return place === -1 ? undefined : inClause(sentence, place, -1, resolve);
}

function inClause(sentence: ReadSentence, at: number, time: number, resolve: Resolve): Happening | undefined {
  const { clauses, words } = sentence;
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  switch (clause.kind) {
    case 'front': {
      const next = clauses.findIndex(
        ({ kind, verb }, place) => place > at && kind === 'main' && verb !== undefined,
      );
      return next === -1 ? fragment(sentence, clause) : inClause(sentence, next, time, resolve);
    }
    case 'frame': {
      const content = clauses[clause.parent];
      if (content === undefined) return undefined;
      // What is said has a date of its own: when it was said is no happening of the story.
      if (hasOwnDate(sentence, clause.parent, time)) return undefined;
      const speaker = speakerOfFrame(sentence, clause);
      return told(sentence, clause.parent, time, speaker, verbWord(sentence, clause), withoutIt(resolve));
    }
    case 'aside':
    case 'participle':
      return inClause(sentence, clause.parent, time, resolve);
    case 'gerund':
      return gerund(sentence, at, resolve) ?? inClause(sentence, clause.parent, time, resolve);
    case 'relative':
    case 'reduced': {
      // "begun in 2021" alone: no headline can be made of it, and the clause around it has another time.
      if (clause.kind === 'reduced' && withoutTimes(sentence, clause.words).length < 2) return undefined;
      const own = withAntecedent(sentence, at);
      return own ?? inClause(sentence, clause.parent, time, resolve);
    }
    default:
  }
  if (isReporting(sentence, clause)) {
    const content = clauses.findIndex(({ kind, parent }) => kind === 'content' && parent === at);
    if (content !== -1) {
      const speaker = withApposition(sentence, at, subjectOf(sentence, at));
      const reporting = verbWord(sentence, clause);
      if (MERE_CLAIMS.has(reporting) && hasOwnDate(sentence, content, time)) return undefined;
      if (!MERE_CLAIMS.has(reporting) || isYetToCome(clauses[content]?.verb)) {
        const whole = announced(sentence, at, content, resolve);
        if (whole !== undefined) return whole;
      }
      return told(sentence, content, time, speaker, reporting, resolve);
    }
  }
  const frame = clauses.find(({ kind, parent }) => kind === 'frame' && parent === at);
  if (frame !== undefined)
    return told(
      sentence,
      at,
      time,
      speakerOfFrame(sentence, frame),
      verbWord(sentence, frame),
      withoutIt(resolve),
    );
  if (clause.kind === 'content') {
    const parent = clauses[clause.parent];
    const speaker =
      parent === undefined
        ? undefined
        : withApposition(sentence, clause.parent, subjectOf(sentence, clause.parent));
    return told(sentence, at, time, speaker, parent === undefined ? '' : verbWord(sentence, parent), resolve);
  }
  if (clause.verb === undefined) return fragment(sentence, clause);
  const headline = clauseHeadline(sentence, at, time, undefined, resolve);
  const title = headlineText(sentence, headline);
  return title === '' || words.length === 0
    ? undefined
    : { title, verb: clause.verb, places: placesOf(sentence, at, time), style: 'clause' };
}

function hasOwnDate({ clauses, words, undated }: ReadSentence, at: number, time: number): boolean {
  const own = words[time]?.time;
  return (clauses[at]?.words ?? []).some((each) => {
    const other = words[each]?.time ?? -1;
    return other >= 0 && other !== own && !undated.has(other);
  });
}

function verbWord({ words }: Sentence, { verb }: Clause): string {
  return verb === undefined ? '' : (words[verb.main]?.lower ?? '');
}

/** "that it will close", "it would close": what is said is a plan, and the saying is what happened. */
function isYetToCome(verb: VerbGroup | undefined): boolean {
  return verb !== undefined && (verb.isFuture || verb.isPossible);
}

/** "It was built in 1962, the paper reported": what stands before the speaker does not mean the speaker. */
function withoutIt(resolve: Resolve): Resolve {
  return (pronoun, speaker) => resolve(pronoun, pronoun === 'it' ? undefined : speaker);
}

/** What somebody says: the headline is what is said. */
function told(
  sentence: ReadSentence,
  at: number,
  time: number,
  speaker: readonly number[] | undefined,
  reporting: string,
  resolve: Resolve,
): Happening | undefined {
  const clause = sentence.clauses[at];
  if (clause === undefined) return undefined;
  const headline = clauseHeadline(sentence, at, time, speaker, resolve);
  const title = headlineText(sentence, headline);
  if (title === '') return undefined;
  return {
    title,
    places: placesOf(sentence, at, time),
    style: clause.verb === undefined ? 'fragment' : 'clause',
    reporting,
    ...(clause.verb === undefined ? {} : { verb: clause.verb }),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** "Fiat announced that it intends to buy": the saying itself is what happened. `undefined` where it is too long. */
function announced(
  sentence: ReadSentence,
  at: number,
  content: number,
  resolve: Resolve,
): Happening | undefined {
  const { clauses } = sentence;
  const [clause, said] = [clauses[at], clauses[content]];
  if (clause?.verb === undefined || said === undefined) return undefined;
  const marker = said.marker >= 0 ? [said.marker] : [];
  const own = clauseHeadline(sentence, at, -1, undefined, resolve);
  const headline: Headline = {
    ...own,
    places: [...own.places, ...marker, ...withoutTimes(sentence, said.words)],
    ...(said.verb === undefined ? {} : { verb: said.verb }),
  };
  return {
    title: headlineText(sentence, headline),
    verb: clause.verb,
    places: [...placesOf(sentence, at, -1), ...said.words],
    style: 'clause',
  };
}

/** The clause as a headline: its subject, or the one that it takes over, and what it says, without the dates. */
function clauseHeadline(
  sentence: ReadSentence,
  at: number,
  time: number,
  speaker: readonly number[] | undefined,
  resolve: Resolve,
): Headline {
  const { clauses, words, parts } = sentence;
  const clause = clauses[at];
  const { verb } = clause ?? {};
  const own = clause === undefined ? [] : withoutTimes(sentence, partWith(sentence, clause, time));
  const predicate = verb === undefined ? own : own.filter((each) => each >= verb.start);
  const found = verb === undefined ? [] : subjectOf(sentence, at);
  // "Sunday was chosen": the date is the subject.
  const subject =
    verb !== undefined && found.length === 0
      ? (clause?.words.filter((each) => each < verb.start) ?? [])
      : found;
  const auxiliary = clause === undefined ? [] : auxiliaryOf(sentence, clause);
  const base: Headline = {
    places: [...subject, ...auxiliary, ...predicate],
    ...(verb === undefined ? {} : { verb }),
  };
  const [head] = subject;
  if (subject.length !== 1 || head === undefined || parts[head] !== 'pronoun') return base;
  const name = resolve(words[head]?.lower ?? '', speaker);
  return name === undefined ? base : { ...base, subject: name, places: [...auxiliary, ...predicate] };
}

/** "was introduced in 2015 and raised in January": the auxiliary that both halves share. */
function auxiliaryOf(
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
function partWith({ words, parts, undated }: ReadSentence, clause: Clause, time: number): readonly number[] {
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

function speakerOfFrame(sentence: ReadSentence, frame: Clause): readonly number[] {
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
function withApposition(sentence: ReadSentence, at: number, subject: readonly number[]): readonly number[] {
  const { clauses } = sentence;
  const verb = clauses[at]?.verb;
  if (verb === undefined || subject.length === 0) return subject;
  const asides = clauses
    .filter(({ kind, parent }) => kind === 'aside' && parent === at)
    .flatMap(({ words }) => words);
  return [...subject, ...asides.filter((each) => each < verb.start && each > (subject[0] ?? 0))];
}

function placesOf(sentence: ReadSentence, at: number, time: number): readonly number[] {
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

const NOUN_TRIGGERS = new Set(['after', 'since', 'following', 'before', 'during', 'despite', 'until']);
const LONGEST_NOUN_PHRASE = 18;

/** "to mark the launch of a missile last year", "after the vote in May": the date is that of the noun. */
function nounBefore(sentence: ReadSentence, time: number, at: number): Happening | undefined {
  const { words, parts, clauses } = sentence;
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  let trigger = -1;
  for (let place = time - 1; place >= Math.max(0, time - LONGEST_NOUN_PHRASE); place -= 1) {
    if (!clause.words.includes(place)) {
      if (place === clause.marker) return undefined;
      continue;
    }
    const lower = words[place]?.lower ?? '';
    const isMarking = MARKING.has(lower);
    if (isMarking || (NOUN_TRIGGERS.has(lower) && words[place]?.time === -1)) {
      trigger = place;
      break;
    }
    if (clause.verb !== undefined && place < clause.verb.end) return undefined;
    if (
      parts[place] === 'time' ||
      (!isNominal(parts[place]) && parts[place] !== 'preposition' && parts[place] !== 'ing')
    )
      return undefined;
  }
  if (trigger === -1) return undefined;
  return nounHappening(
    sentence,
    clause.words.filter((place) => place > trigger && place < time),
  );
}

function nounHappening(sentence: ReadSentence, places: readonly number[]): Happening | undefined {
  const { words } = sentence;
  const has = places.some((place) => isHappening(words[place]?.lower ?? ''));
  const isWhole = places.length >= 3 && (places.at(-1) ?? 0) - (places[0] ?? 0) < LONGEST_NOUN_PHRASE * 2;
  if (!has || !isWhole) return undefined;
  const first = places[0] ?? 0;
  // "the country’s launch" keeps its article: it is the country's.
  const isOpen = /^(?:an?|the)$/.test(words[first]?.lower ?? '') && !isPossessive(words[places[1] ?? 0]);
  const from = isOpen && places.length > 3 ? places.slice(1) : places;
  if (/^(?:its|his|her|their|our|my)$/.test(words[from[0] ?? 0]?.lower ?? '')) return undefined;
  const title = headlineText(sentence, { places: withoutTimes(sentence, from) });
  return title === '' ? undefined : { title, places, style: 'noun' };
}

export function isHappening(lower: string): boolean {
  return HAPPENINGS.has(lower) || (lower.endsWith('s') && HAPPENINGS.has(lower.slice(0, -1)));
}

/** "after attending a meeting", "after having failed": what was done before. */
function gerund(sentence: ReadSentence, at: number, resolve: Resolve): Happening | undefined {
  const { clauses, words, parts } = sentence;
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  const own = withoutTimes(sentence, clause.words);
  const verbAt = own.findIndex((place) => parts[place] === 'ing' || words[place]?.lower === 'having');
  const verb = own[verbAt];
  if (verb === undefined) return undefined;
  if (words[verb]?.lower === 'having') {
    const rest = own.filter((place) => place > verb);
    if (parts[rest[0] ?? 0] !== 'past-or-participle') return undefined;
    const subject = subjectOf(sentence, clause.parent);
    const head = subject[0];
    const isPronoun = subject.length === 1 && head !== undefined && parts[head] === 'pronoun';
    const name = isPronoun ? resolve(words[head]?.lower ?? '', undefined) : undefined;
    const title = headlineText(sentence, {
      places: name === undefined ? [...subject, ...rest] : rest,
      ...(name === undefined ? {} : { subject: name }),
    });
    return { title, places: [...subject, ...clause.words], style: 'clause' };
  }
  const object = own.filter((place) => place > verb);
  const noun = nounHappening(sentence, object);
  if (noun !== undefined) return noun;
  const title = headlineText(sentence, { places: own.slice(verbAt) });
  return title === '' ? undefined : { title, places: clause.words, style: 'noun' };
}

/** "General Motors, which filed for bankruptcy", "Jobs, born in San Francisco": with the noun that it is about. */
function withAntecedent(sentence: ReadSentence, at: number): Happening | undefined {
  const { clauses, words, parts } = sentence;
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  const marker = clause.marker >= 0 ? (words[clause.marker]?.lower ?? '') : '';
  const first = clause.words[0];
  const isBare = clause.kind === 'reduced' && withoutTimes(sentence, clause.words).length < 2;
  if (first === undefined || isBare || marker === 'whose' || marker === 'whom') return undefined;
  // "which they said": a subject of its own.
  if (
    clause.kind === 'relative' &&
    (clause.verb === undefined ||
      clause.words.some(
        (each) => clause.verb !== undefined && each < clause.verb.start && parts[each] !== 'adverb',
      ))
  ) {
    return undefined;
  }
  const end = clause.marker >= 0 ? clause.marker : first;
  const antecedent = nounPhraseBefore(sentence, end);
  if (antecedent.length === 0) return undefined;
  const headline: Headline = {
    places: [...antecedent, ...withoutTimes(sentence, clause.words)],
    ...(clause.verb === undefined ? {} : { verb: clause.verb }),
  };
  const title = headlineText(sentence, headline);
  return {
    title,
    places: [...antecedent, ...clause.words],
    style: 'clause',
    ...(clause.verb === undefined ? {} : { verb: clause.verb }),
  };
}

function nounPhraseBefore({ words, parts }: Sentence, end: number): readonly number[] {
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

/** No verb: a line of a list, a headline. It tells of something where it names a happening or a doing. */
function fragment(sentence: ReadSentence, clause: Clause): Happening | undefined {
  const { words, parts } = sentence;
  const places = withoutTimes(sentence, clause.words);
  const tells = places.some(
    (at) =>
      parts[at] === 'ing' ||
      parts[at] === 'to' ||
      parts[at] === 'past-or-participle' ||
      isHappening(words[at]?.lower ?? ''),
  );
  if (!tells || places.length < 3) return undefined;
  const title = headlineText(sentence, { places });
  return title === '' ? undefined : { title, places: clause.words, style: 'fragment' };
}

export function textOfPlaces({ words }: Sentence, places: readonly number[]): string {
  return render(words, places);
}

// What a sentence says happened at the time that one of its expressions names: which clause, whose word it is, and the
// headline.
import type { Clause } from './clause.ts';
import { clauseAt, isReporting } from './clause.ts';
import {
  auxiliaryOf,
  nounPhraseBefore,
  partWith,
  placesOf,
  speakerOfFrame,
  subjectOf,
  withApposition,
  withoutTimes,
} from './clause-words.ts';
import { MERE_CLAIMS } from './english/words.ts';
import type { Headline } from './headline.ts';
import { headlineText } from './headline.ts';
import { isHappening, nounBefore, nounHappening } from './noun-happening.ts';
import type { Happening, ReadSentence, Resolve } from './read-sentence.ts';
import { render } from './rendering.ts';
import type { Sentence, VerbGroup } from './verb-group.ts';

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

/** "Fiat announced that it intends to buy": the saying itself is what happened. `undefined` where the clauses are not whole. */
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

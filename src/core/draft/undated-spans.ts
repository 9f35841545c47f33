// Happenings whose time the words give without a date: what is going on, a visit of two days, an earlier stop, the first
// in years. Each by a rule that `verify` applies from the same words.
import type { TextSpan } from '../text/sentences.ts';
import { applyRule } from '../dating/dating-rules.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import { rounded } from './confidence.ts';
import type { Drafting } from './dated-proposals.ts';
import { LONGEST_QUOTE, sideOf, toldOf } from './dated-proposals.ts';
import { ARRIVALS, GOING_ON, STAYS } from './english/words.ts';
import type { Happening } from './read-sentence.ts';
import { subjectOf, withoutTimes } from './clause-words.ts';
import { mainHappening } from './happening.ts';
import { isHappening } from './noun-happening.ts';
import { headlineText } from './headline.ts';
import { isNominal } from './parts-of-speech.ts';
import type { Mentioned } from './pronouns.ts';
import { resolvePronoun } from './pronouns.ts';
import type { Proposal, ProposalAnchor } from './proposal.ts';
import { standsOnce } from './quote-dating.ts';
import { render } from './rendering.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Such readings are guesses more often than dates are. */
const CONFIDENCE = { ongoing: 0.6, span: 0.6, beside: 0.5, first: 0.5 };

/** The proposal that a stay or a stop is counted from, with its date. */
export interface Arrival {
  readonly proposal: number;
  readonly date: string;
}

interface Found {
  readonly happening: Happening;
  readonly words: string;
  readonly rule: string;
  readonly anchor: 'published' | ProposalAnchor;
  readonly confidence: number;
}

/** The latest earlier proposal of which `fits` says that it is an arrival or a beginning, dated to the day. */
export function latestArrival({ proposals }: Drafting): Arrival | undefined {
  for (let at = proposals.length - 1; at >= Math.max(0, proposals.length - 20); at -= 1) {
    const { date = '', title = '' } = proposals[at] ?? {};
    const arrives = title.split(' ').some((word) => ARRIVALS.has(word.toLowerCase()));
    if (arrives && /^-?\d{4,}-\d\d-\d\d$/.test(date)) return { proposal: at, date };
  }
  return undefined;
}

const GOING_ON_NOW = new RegExp(
  `\\b(?:is|are) (?:also |still |now )?(?:${Array.from(GOING_ON).join('|')})\\b`,
);

/** Whether a sentence without an expression of time is worth reading: most are not. */
export function maySayWhen(text: string, { start, end }: TextSpan): boolean {
  return GOING_ON_NOW.test(text.slice(start, end));
}

/** `add` takes a proposal, and tells its place: what comes later is counted from the stay of the same sentence. */
export function addUndatedProposals(
  drafting: Drafting,
  sentence: SentenceReading,
  mentioned: Mentioned,
  add: (proposal: Proposal) => number,
): number {
  let count = 0;
  const take = (found: Found | undefined): Arrival | undefined => {
    const proposal = found && proposalOf(drafting, sentence, found);
    if (proposal?.date === undefined) return undefined;
    count += 1;
    return { proposal: add(proposal), date: proposal.date };
  };
  take(ongoing(drafting, sentence, mentioned));
  take(firstInYears(sentence));
  // Looked for only where something may be counted from it: few sentences speak of stays.
  const arrival = namesStay(sentence) ? latestArrival(drafting) : undefined;
  if (arrival === undefined) return count;
  const stay = take(stayAt(sentence, arrival));
  for (const found of besideStay(sentence, stay ?? arrival)) take(found);
  return count;
}

function proposalOf(drafting: Drafting, sentence: SentenceReading, found: Found): Proposal | undefined {
  const { article, published } = drafting;
  const { words, rule, anchor, happening, confidence } = found;
  const quote = article.text.slice(sentence.span.start, sentence.span.end);
  const from = anchor === 'published' ? published : parsed(anchor.date);
  const isTitled = /[\p{L}\p{N}]/u.test(happening.title);
  if (from === undefined || !isTitled || !standsOnce(quote, words) || quote.length > LONGEST_QUOTE)
    return undefined;
  const applied = applyRule(rule, { expressions: [words], anchor: from });
  if (!applied.ok) return undefined;
  const edtf = toEdtf(applied.value);
  const told = toldOf(sentence, happening, sideOf(applied.value, published));
  // What lasts or comes later may be under way, or yet to come: the rule says which.
  const status = rule === 'after-anchor' || happening.verb?.isFuture === true ? 'planned' : told.status;
  return {
    ...told,
    status,
    date: edtf,
    confidence: rounded(confidence),
    evidence: [{ span: sentence.span, dating: { expression: words, anchor, rule, edtf } }],
  };
}

function parsed(date: string): Edtf | undefined {
  const result = parseEdtf(date);
  return result.ok ? result.value : undefined;
}

/** "is preparing to launch": going on when it was published. */
function ongoing(drafting: Drafting, sentence: SentenceReading, mentioned: Mentioned): Found | undefined {
  const { words, clauses } = sentence;
  const clause = clauses.find(({ kind, verb }) => kind === 'main' && verb?.isPresent === true);
  const { verb } = clause ?? {};
  if (clause === undefined || verb === undefined || clause.words.some((at) => (words[at]?.time ?? -1) >= 0))
    return undefined;
  const doing = words.slice(verb.start, verb.end).findIndex(({ lower }) => GOING_ON.has(lower));
  const isNow = /^(?:is|are)$/.test(words[verb.start]?.lower ?? '');
  if (doing < 1 || !isNow || verb.isNegated) return undefined;
  const happening = mainHappening(sentence, (pronoun, speaker) =>
    resolvePronoun(sentence, pronoun, speaker, mentioned),
  );
  const [first, last] = [words[verb.start], words[verb.start + doing]];
  if (happening === undefined || first === undefined || last === undefined) return undefined;
  const isPlan =
    words[verb.start + doing]?.lower === 'preparing' || words[verb.start + doing]?.lower === 'planning';
  return {
    happening: isPlan ? { ...happening, verb: { ...verb, isFuture: true } } : happening,
    words: drafting.article.text.slice(first.start, last.end),
    rule: 'ongoing-at-anchor',
    anchor: 'published',
    confidence: CONFIDENCE.ongoing,
  };
}

/** "The two-day visit to South Korea": from the arrival on, as many days. */
function stayAt(sentence: SentenceReading, arrival: Arrival): Found | undefined {
  const { words } = sentence;
  const at = words.findIndex(
    ({ lower }, place) => /-day$/.test(lower) && STAYS.has(words[place + 1]?.lower ?? ''),
  );
  const word = words[at];
  if (word === undefined) return undefined;
  const happening = nounAt(sentence, at);
  return (
    happening && {
      happening,
      words: word.text,
      rule: 'span-from-anchor',
      anchor: anchorAt(arrival),
      confidence: CONFIDENCE.span,
    }
  );
}

/** "two-day visit", "earlier stop": a stay right after a word. */
function namesStay({ words }: SentenceReading): boolean {
  return words.some(
    ({ lower }, at) =>
      STAYS.has(words[at + 1]?.lower ?? '') &&
      (lower.endsWith('-day') || BEFORE_WORDS.has(lower) || AFTER_WORDS.has(lower)),
  );
}

function anchorAt({ proposal, date }: Arrival): ProposalAnchor {
  return { proposal, date, reason: 'The arrival that the article tells of.' };
}

const BEFORE_WORDS = new Set(['earlier', 'previous']);
const AFTER_WORDS = new Set(['later', 'subsequent', 'onward']);

/** "a later stop in India", "after attending a meeting": before or after the arrival. */
function besideStay(sentence: SentenceReading, arrival: Arrival): readonly Found[] {
  const { words } = sentence;
  return words.flatMap(({ lower, time, text }, at): Found[] => {
    const isBefore = BEFORE_WORDS.has(lower);
    if ((!isBefore && !AFTER_WORDS.has(lower)) || time >= 0 || !STAYS.has(words[at + 1]?.lower ?? ''))
      return [];
    const happening = nounAt(sentence, at);
    if (happening === undefined) return [];
    const rule = isBefore ? 'before-anchor' : 'after-anchor';
    return [{ happening, words: text, rule, anchor: anchorAt(arrival), confidence: CONFIDENCE.beside }];
  });
}

/** The noun phrase from this word on: "two-day visit to South Korea". */
function nounAt(sentence: SentenceReading, from: number): Happening | undefined {
  const { words, parts } = sentence;
  let end = from + 1;
  while (end < words.length) {
    const part = parts[end];
    const links = part === 'preposition' || part === 'to';
    if (!isNominal(part) && !(links && isNominal(parts[end + 1]))) break;
    end += 1;
  }
  const places = words.map((_, at) => at).slice(from, end);
  const title = headlineText(sentence, { places });
  return title === '' ? undefined : { title, places, style: 'noun' };
}

/** "The visit is the first by a minister in two years": the one before was so long ago. */
function firstInYears(sentence: SentenceReading): Found | undefined {
  const { words, clauses } = sentence;
  const first = words.findIndex(({ lower }, at) => lower === 'first' && words[at - 1]?.lower === 'the');
  const last = words.findIndex(({ lower }, at) => at > first && /^(?:years|months|decades)$/.test(lower));
  if (first === -1 || last === -1 || last - first > 16) return undefined;
  let start = last;
  while (start > first && words[start - 1]?.lower !== 'in') start -= 1;
  const clause = clauses.findIndex(
    ({ words: own, verb }) => own.includes(first) && verb !== undefined && verb.end <= first,
  );
  if (start <= first + 1 || clause === -1) return undefined;
  const subject = subjectOf(sentence, clause);
  const noun = subject.findLastIndex((at) => isHappening(words[at]?.lower ?? ''));
  const nounPlace = subject[noun];
  if (nounPlace === undefined) return undefined;
  const places = withoutTimes(sentence, [
    ...subject.slice(noun),
    ...words.map((_, at) => at).slice(first + 1, start - 1),
  ]);
  const title = headlineText(sentence, { places });
  const expression = render(words, words.map((_, at) => at).slice(start, last + 1));
  return {
    happening: { title, places, style: 'noun' },
    words: expression,
    rule: 'units-before-anchor',
    anchor: 'published',
    confidence: CONFIDENCE.first,
  };
}

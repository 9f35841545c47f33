// The happenings that a sentence dates by its own words.
import type { ProposedDating } from '../dating/dating-of.ts';
import { datingOf, datingsByOrder, datingWithYearOfSentence } from '../dating/dating-of.ts';
import { applyRule } from '../dating/dating-rules.ts';
import type { TaggedExpression } from '../dating/tag-text.ts';
import { edtfPossibleBounds } from '../model/edtf/bounds.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import { actorsAt, placeAt, withoutPlace } from './actors.ts';
import type { Article, LeftOut } from './article-draft.ts';
import { isComparison, isMention } from './comparison.ts';
import { confidenceOfProposal } from './confidence.ts';
import { MARKING } from './english/words.ts';
import { reachedDate } from './date-passage.ts';
import type { Happening } from './read-sentence.ts';
import { subjectOf } from './clause-words.ts';
import { happeningAt, textOfPlaces } from './happening.ts';
import type { Mentioned } from './pronouns.ts';
import { resolvePronoun } from './pronouns.ts';
import type { Proposal, ProposalAnchor, ProposedEvidence } from './proposal.ts';
import { expressionInQuote, spanWithOne } from './quote-dating.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Claim, Side } from './status.ts';
import { claimOf, namedSource } from './status.ts';

/** What is at hand while an article is drafted. */
export interface Drafting {
  readonly article: Article;
  readonly tagged: readonly TaggedExpression[];
  /** The day of publication; `undefined` where the article states none that is a day. */
  readonly published: Edtf | undefined;
  /** Expression → the proposal that it dates. */
  readonly datedBy: Map<number, number>;
  readonly proposals: Proposal[];
}

export interface DatedProposal {
  readonly proposal: Proposal;
  readonly expression: number;
  /** Other datings that the same words allow. */
  readonly alternatives: readonly ProposedDating[];
}

export interface DatedSentence {
  readonly found: readonly DatedProposal[];
  /** Why nothing was found, where nothing was. */
  readonly reason: LeftOut['reason'];
}

export function datedProposals(
  drafting: Drafting,
  sentence: SentenceReading,
  expressions: readonly number[],
  mentioned: Mentioned,
): DatedSentence {
  const { tagged, article } = drafting;
  const found: DatedProposal[] = [];
  let reason: LeftOut['reason'] = 'no-happening';
  const covered = new Set<number>();
  const dates = expressions.filter((at) => tagged[at]?.resolved.period !== undefined);
  if (dates.length === 0 && expressions.some((at) => tagged[at]?.resolved.type === 'SET')) reason = 'habit';
  for (const at of dates) {
    if (covered.has(at) || sentence.undated.has(at)) continue;
    const expression = tagged[at];
    const first = sentence.words.findIndex((word) => word.time === at);
    if (expression === undefined || first === -1) continue;
    const own = datingOf(article.text, tagged, at);
    if (own === undefined) {
      reason = 'no-rule';
      continue;
    }
    if (isComparison(sentence, first) || isMention(sentence, first, expression)) continue;
    if (expression.relation?.last !== undefined && isOfRelation(own)) covered.add(expression.relation.last);
    const happening = happeningAt(sentence, at, (pronoun, speaker) =>
      resolvePronoun(sentence, pronoun, speaker, mentioned),
    );
    if (happening === undefined || !/[\p{L}\p{N}]/u.test(happening.title)) continue;
    const { dating, alternatives } = chosenDating(drafting, sentence, dates, at, own, happening);
    const proposal = proposalOf(drafting, sentence, expression, dating, happening, dates.length > 1);
    if (proposal === undefined) {
      reason = 'no-rule';
      continue;
    }
    found.push({ proposal, expression: at, alternatives });
  }
  return { found: withoutRepeats(found), reason };
}

function isOfRelation({ rule }: ProposedDating): boolean {
  return rule.includes('range') || rule.includes('between');
}

/** The same clause dated twice, "at 16:15 UTC, June 1st": the finer date has it all. */
function withoutRepeats(found: readonly DatedProposal[]): readonly DatedProposal[] {
  return found.filter(({ proposal }, at) => {
    const { title, date = '' } = proposal;
    return !found.some(({ proposal: other }, place) => {
      if (place === at || other.title !== title || other.date === undefined) return false;
      if (other.date === date) return place < at;
      return isWithin(other.date, date);
    });
  });
}

/** True where the first date is finer, and lies within the second. */
function isWithin(first: string, second: string): boolean {
  const [a, b] = [parseEdtf(first), parseEdtf(second)];
  if (!a.ok || !b.ok) return false;
  const [inner, outer] = [edtfPossibleBounds(a.value), edtfPossibleBounds(b.value)];
  return inner.startMs >= outer.startMs && inner.endMs <= outer.endMs;
}

/** The dating that the words around an expression ask for, and the one that they allow as well. */
function chosenDating(
  { article, tagged }: Drafting,
  sentence: SentenceReading,
  dates: readonly number[],
  at: number,
  own: ProposedDating,
  happening: Happening,
): { readonly dating: ProposedDating; readonly alternatives: readonly ProposedDating[] } {
  const expression = tagged[at];
  // "Nov. 18, to mark the launch last year": the launch was on that day.
  if (expression?.resolved.period?.unit === 'year' && happening.style === 'noun') {
    for (const day of dates.filter((each) => each < at)) {
      const both = datingWithYearOfSentence(article.text, tagged, day);
      const isOurs = both?.expressions[1] === article.text.slice(expression.start, expression.end);
      if (both !== undefined && isOurs && isMarked(sentence, day, at))
        return { dating: both, alternatives: [own] };
    }
  }
  const soFar = own.rule === 'this-unit' && isPast(happening) ? thisUnitSoFar(own) : undefined;
  if (soFar !== undefined) return { dating: soFar, alternatives: [own] };
  const withYear = datingWithYearOfSentence(article.text, tagged, at);
  const others = withYear === undefined || withYear.edtf === own.edtf ? [] : [withYear];
  return { dating: own, alternatives: [...datingsByOrder(article.text, tagged, at), ...others] };
}

/** "to mark", "the anniversary of": between the day and the year. */
function isMarked({ words }: SentenceReading, day: number, year: number): boolean {
  const [from, to] = [day, year].map((time) => words.findIndex((word) => word.time === time));
  return words.slice(from, to).some(({ lower }) => MARKING.has(lower));
}

function isPast({ verb, style }: Happening): boolean {
  if (style === 'noun') return false;
  return verb === undefined || (!verb.isFuture && !verb.isProgressive && !verb.isPossible);
}

/** "twice this year" of what has been: until publication, not until its end. */
function thisUnitSoFar(own: ProposedDating): ProposedDating | undefined {
  const anchor = own.anchor?.date;
  if (anchor === undefined) return undefined;
  const applied = applyRule('this-unit-so-far', { expressions: own.expressions, anchor });
  return applied.ok
    ? { ...own, rule: 'this-unit-so-far', date: applied.value, edtf: toEdtf(applied.value) }
    : undefined;
}

function proposalOf(
  drafting: Drafting,
  sentence: SentenceReading,
  expression: TaggedExpression,
  dating: ProposedDating,
  happening: Happening,
  hasOtherDates: boolean,
): Proposal | undefined {
  const evidence = evidenceOf(drafting, sentence, expression, dating);
  if (evidence === undefined) return undefined;
  const confidence = confidenceOfProposal(expression.confidence, happening.style, hasOtherDates);
  const side = sideOf(dating.date, drafting.published);
  return { ...toldOf(sentence, happening, side), date: dating.edtf, confidence, evidence: [evidence] };
}

/** Everything about a happening except when it was. */
export function toldOf(
  sentence: SentenceReading,
  happening: Happening,
  side: Side,
): Omit<Proposal, 'date' | 'confidence' | 'evidence'> {
  const subject = subjectOfHappening(sentence, happening);
  const claim = claimOf(sentence, happening, side, subject, namedSource(sentence));
  const all = actorsAt(sentence.names, [...happening.places, ...(happening.speaker ?? [])]);
  const place = placeAt(sentence, sentence.names, happening.places, all);
  return {
    title: happening.title,
    ...peopleOfClaim(sentence, claim),
    actors: withoutPlace(sentence.names, all, place),
    ...(place === undefined ? {} : { place }),
  };
}

function subjectOfHappening(sentence: SentenceReading, { verb }: Happening): readonly number[] {
  const at = sentence.clauses.findIndex((clause) => clause.verb !== undefined && clause.verb === verb);
  return at === -1 ? [] : subjectOf(sentence, at);
}

/** Names where the words are names, else the words: "two officials". */
function peopleOfClaim(sentence: SentenceReading, { status, saidBy, deniedBy }: Claim) {
  return { status, attributedTo: spoken(sentence, saidBy), deniedBy: spoken(sentence, deniedBy) };
}

const LONGEST_SPEAKER = 120;

function spoken(sentence: SentenceReading, places: readonly number[] | undefined): readonly string[] {
  if (places === undefined || places.length === 0) return [];
  const names = sentence.names.filter(({ start, end }) => places.includes(start) && places.includes(end - 1));
  // "Moscow and Pyongyang denied" names two; "South Korea’s military" is no country, and "a U.S. official" none.
  const isOnlyNames = places.every(
    (at) =>
      sentence.words[at]?.lower === 'and' ||
      sentence.words[at]?.lower === 'the' ||
      names.some(({ start, end }) => at >= start && at < end),
  );
  if (isOnlyNames && names.length > 0) return names.map(({ name }) => name);
  const person = names.find(({ kind }) => kind === 'person');
  if (person !== undefined) return [person.name];
  const written = textOfPlaces(sentence, places);
  const first = places[0] ?? 0;
  const isName = sentence.names.some(({ start, end }) => first >= start && first < end);
  // "Witnesses said": the capital is that of the sentence.
  const isOpening = (first === 0 && !isName) || /^(?:The|A|An) /.test(written);
  const text = isOpening ? written.charAt(0).toLowerCase() + written.slice(1) : written;
  return text === '' || text.length > LONGEST_SPEAKER ? [] : [text];
}

export function evidenceOf(
  { article, tagged, datedBy }: Drafting,
  { span }: Pick<SentenceReading, 'span'>,
  expression: TaggedExpression,
  dating: ProposedDating,
): ProposedEvidence | undefined {
  const { text, timeZone } = article;
  const bare = text.slice(expression.start, expression.end);
  const wordings = dating.expressions.length === 1 ? [bare] : [];
  let quoted = span;
  let words = expressionInQuote(text.slice(span.start, span.end), dating, wordings, timeZone);
  if (words === undefined) {
    quoted = spanWithOne(text, span, { start: expression.phraseStart, end: expression.end });
    words = expressionInQuote(text.slice(quoted.start, quoted.end), dating, wordings, timeZone);
  }
  if (words === undefined || quoted.end - quoted.start > LONGEST_QUOTE) return undefined;
  const anchor = anchorOf(dating, tagged, datedBy, text);
  return {
    span: quoted,
    dating: {
      expression: words,
      ...(anchor === undefined ? {} : { anchor }),
      rule: dating.rule,
      edtf: dating.edtf,
    },
  };
}

/** The schema's bound on a quote, in code units. */
export const LONGEST_QUOTE = 20_000;

function anchorOf(
  { anchor }: ProposedDating,
  tagged: readonly TaggedExpression[],
  datedBy: ReadonlyMap<number, number>,
  text: string,
): 'published' | ProposalAnchor | undefined {
  if (anchor === undefined) return undefined;
  if (anchor.kind === 'published') return 'published';
  const from = anchor.expression === undefined ? undefined : tagged[anchor.expression];
  return {
    proposal: anchor.expression === undefined ? -1 : (datedBy.get(anchor.expression) ?? -1),
    date: toEdtf(anchor.date),
    reason: reachedDate(text, from),
  };
}

/** On which side of the day of publication a date lies. */
export function sideOf(date: Edtf, published: Edtf | undefined): Side {
  if (published === undefined) return 'unknown';
  const [own, day] = [edtfPossibleBounds(date), edtfPossibleBounds(published)];
  if (own.startMs >= day.endMs) return 'after';
  return own.endMs <= day.startMs ? 'before' : 'around';
}

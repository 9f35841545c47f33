// Drafting: an article goes in, proposed events anchored to its sentences come out.
import type { ProposedDating } from '../dating/dating-of.ts';
import { languageFor } from '../dating/languages.ts';
import type { TaggedExpression } from '../dating/tag-text.ts';
import { tagText } from '../dating/tag-text.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import type { TextSpan } from '../text/sentences.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Article, ArticleDraft, DatingAlternative, LeftOut, Settled } from './article-draft.ts';
import { reachedDate } from './date-passage.ts';
import type { Drafting } from './dated-proposals.ts';
import { datedProposals, LONGEST_QUOTE } from './dated-proposals.ts';
import { finishedEvents } from './finished-events.ts';
import { subjectOf } from './clause-words.ts';
import { merged, SameHappenings } from './merge-proposals.ts';
import type { People } from './names.ts';
import { peopleOf } from './names.ts';
import { plainProposals } from './plain-proposals.ts';
import type { Mentioned } from './pronouns.ts';
import { mentionedAfter } from './pronouns.ts';
import type { Proposal } from './proposal.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { readSentence } from './sentence-reading.ts';
import { settledIn } from './settled-spans.ts';
import { addUndatedProposals, maySayWhen } from './undated-spans.ts';

/**
 * Drafts an article: every event carries the sentence that it comes from, verbatim, and a dating that `verify` accepts
 * as it stands. Sentences that an editor has settled are left alone. Pure and deterministic, linear in the text; any
 * string is drafted, and a language of which nothing is known yields nothing. `onProgress` is told now and then how much of
 * the work is done, from 0 to 1, ascending.
 */
export function draftArticle(
  article: Article,
  settled?: Settled,
  onProgress?: (share: number) => void,
): ArticleDraft {
  const draft = new Draft(article, settled);
  onProgress?.(TAGGING);
  const draftOfAll = draft.make((share) => onProgress?.(TAGGING + (1 - TAGGING) * share));
  onProgress?.(1);
  return draftOfAll;
}

/** What finding the words that say when takes of the whole, before any sentence is read: about a quarter. */
const TAGGING = 0.25;
/** So many sentences are read before progress is told. */
const SENTENCES_A_STEP = 50;

interface Alternative {
  readonly proposal: number;
  readonly evidence: number;
  readonly dating: ProposedDating;
}

/** "He will also meet …": goes on from the sentence before. */
const CONTINUING =
  /^(?:He|She|It|They) (?:also |then |later )?(?:will|would|is|are|was|were|has|have|had|can|may|must|\p{L}+ed) /u;
const CONTINUING_HEAD = 40;
/** White space between a sentence and the next, in code units. */
const NEXT_SENTENCE = 4;

class Draft implements Drafting {
  readonly article: Article;
  readonly tagged: readonly TaggedExpression[];
  readonly published;
  readonly datedBy = new Map<number, number>();
  readonly proposals: Proposal[] = [];
  readonly #settled: Settled | undefined;
  readonly #isSettled: (span: TextSpan) => boolean;
  readonly #sentences: readonly TextSpan[];
  readonly #language: string;
  readonly #leftOut: LeftOut[] = [];
  readonly #alternatives: Alternative[] = [];
  readonly #same = new SameHappenings();
  #lastDatedEnd = -1;
  #mentioned: Mentioned = { people: [], body: undefined };

  constructor(article: Article, settled: Settled | undefined) {
    const { text, language, published, timeZone, dayMonthOrder } = article;
    this.article = article;
    this.#settled = settled;
    this.#isSettled = settledIn(text, article.id, settled);
    this.#language = languageFor(language)?.tag ?? language;
    this.#sentences = splitSentences(text, this.#language);
    const order = dayMonthOrder === undefined ? {} : { dayMonthOrder };
    this.tagged = tagText(text, { published, language, timeZone, ...order });
    const parsed = parseEdtf(published);
    this.published = parsed.ok ? parsed.value : undefined;
  }

  make(onProgress: (share: number) => void): ArticleDraft {
    const { text } = this.article;
    const people = this.#language === 'en' ? peopleOf(text) : new Map();
    let next = 0;
    for (const [place, sentence] of this.#sentences.entries()) {
      if (place % SENTENCES_A_STEP === 0) onProgress(sentence.start / text.length);
      const expressions: number[] = [];
      while (this.tagged[next]?.sentence === place) {
        expressions.push(next);
        next += 1;
      }
      if (expressions.length === 0 && !(this.#language === 'en' && maySayWhen(text, sentence)))
        this.#skip(sentence);
      else if (this.#isSettled(sentence)) this.#leftOut.push({ ...sentence, reason: 'quoted-already' });
      // Longer than a quote may be: a table, or no writing.
      else if (sentence.end - sentence.start > LONGEST_QUOTE)
        this.#leftOut.push({ ...sentence, reason: 'no-happening' });
      else if (this.#language === 'en') this.#readEnglish(sentence, expressions, people);
      else this.#readPlain(sentence, expressions);
    }
    const events = finishedEvents(this.article, this.proposals, this.#settled?.eventIds ?? new Set());
    return {
      events,
      alternatives: this.#finishedAlternatives(events.map(({ id }) => id)),
      leftOut: this.#leftOut,
    };
  }

  /** No date of its own: left undated, and told where it goes on from a sentence that has one (decision 9). */
  #skip(sentence: TextSpan): void {
    this.#mentioned = { ...this.#mentioned, body: undefined };
    const isNext = this.#lastDatedEnd >= 0 && sentence.start - this.#lastDatedEnd <= NEXT_SENTENCE;
    const head = this.article.text.slice(sentence.start, sentence.start + CONTINUING_HEAD);
    if (isNext && this.#language === 'en' && CONTINUING.test(head))
      this.#leftOut.push({ ...sentence, reason: 'undated' });
  }

  #readEnglish(span: TextSpan, expressions: readonly number[], people: People): void {
    const sentence = readSentence(this.article.text, span, expressions, this.tagged, people);
    const { found, reason } = datedProposals(this, sentence, expressions, this.#mentioned);
    for (const { proposal, expression, alternatives } of found) this.#add(proposal, expression, alternatives);
    const add = (proposal: Proposal) => this.#add(proposal, undefined, []);
    const count = found.length + addUndatedProposals(this, sentence, this.#mentioned, add);
    if (count > 0) this.#lastDatedEnd = span.end;
    else this.#leftOut.push({ ...span, reason });
    this.#mentioned = mentionedAfter(sentence, mainSubject(sentence), this.#mentioned);
  }

  #readPlain(span: TextSpan, expressions: readonly number[]): void {
    const { found, reason } = plainProposals(this, span, expressions);
    for (const { proposal, expression, alternatives } of found) this.#add(proposal, expression, alternatives);
    if (found.length === 0) this.#leftOut.push({ ...span, reason });
  }

  #add(proposal: Proposal, expression: number | undefined, alternatives: readonly ProposedDating[]): number {
    const at = this.proposals.length;
    const earlier = this.#same.find(proposal, at);
    const before = earlier === undefined ? undefined : this.proposals[earlier];
    const target = earlier ?? at;
    if (earlier === undefined || before === undefined) this.proposals.push(proposal);
    else this.proposals[earlier] = merged(before, proposal);
    if (expression !== undefined) this.datedBy.set(expression, target);
    const evidence = before?.evidence.length ?? 0;
    for (const dating of alternatives) this.#alternatives.push({ proposal: target, evidence, dating });
    return target;
  }

  #finishedAlternatives(ids: readonly string[]): readonly DatingAlternative[] {
    return this.#alternatives.flatMap(({ proposal, evidence, dating }): DatingAlternative[] => {
      const { expressions, anchor, rule, edtf } = dating;
      const [first = ''] = expressions;
      const date = anchor === undefined ? '' : toEdtf(anchor.date);
      const from =
        anchor === undefined
          ? {}
          : {
              anchor:
                anchor.kind === 'published'
                  ? ('published' as const)
                  : { date, reason: reachedDate(this.article.text, undefined) },
            };
      const expression = expressions.length === 1 ? first : [...expressions];
      const event = ids[proposal];
      return event === undefined ? [] : [{ event, evidence, dating: { expression, ...from, rule, edtf } }];
    });
  }
}

function mainSubject(sentence: SentenceReading): readonly number[] {
  const at = sentence.clauses.findIndex(({ kind, verb }) => kind === 'main' && verb !== undefined);
  return at === -1 ? [] : subjectOf(sentence, at);
}

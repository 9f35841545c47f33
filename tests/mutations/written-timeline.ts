// Sound timelines made to measure: an article is written, quoted with describeQuote and dated by the rules.
import { applyRule } from '../../src/core/dating/dating-rules.ts';
import { parseEdtf } from '../../src/core/model/edtf/parse-edtf.ts';
import { toEdtf } from '../../src/core/model/edtf/to-edtf.ts';
import type { Dating, Timeline } from '../../src/core/model/timeline.ts';
import { describeQuote } from '../../src/core/text/describe-quote.ts';
import type { Subject } from './subject.ts';
import { sha256Of } from './subject.ts';

/** One sentence of the article; `when` chooses how it says when, the numbers choose the words. */
export interface SentencePlan {
  readonly when: number;
  readonly words: readonly number[];
  readonly isQuoted: boolean;
}

const WORDS = (
  'the council office rain prices river bridge north south talks “strike” Park Kim’s court — market school ' +
  'agreed said that after new train workers between café naïve 서울 مطر 🌧 closed opened plan report'
).split(' ');

const PUBLISHED = '2023-11-09';

/** How a sentence may say when: its words, and the rule that reads them. */
const WHENS: readonly ((Pick<Dating, 'rule' | 'anchor'> & { readonly expression: string }) | undefined)[] = [
  undefined,
  { expression: 'on Monday', rule: 'weekday-before-anchor', anchor: 'published' },
  { expression: 'late on Wednesday', rule: 'weekday-before-anchor', anchor: 'published' },
  { expression: 'in September', rule: 'month-before-anchor', anchor: 'published' },
  { expression: 'last week', rule: 'last-unit', anchor: 'published' },
  { expression: 'last year', rule: 'last-unit', anchor: 'published' },
  { expression: 'three months ago', rule: 'units-before-anchor', anchor: 'published' },
  { expression: 'two-and-a-half years ago', rule: 'units-before-anchor', anchor: 'published' },
  { expression: 'on 3 May 2019', rule: 'stated' },
  { expression: 'around 1954', rule: 'stated-about' },
  { expression: 'from 1863 to 1875', rule: 'stated-range' },
  { expression: 'before 1748', rule: 'stated-before' },
];

/** The subject that a plan describes. Every sentence has a number of its own, so that no quote fits two places. */
export function writtenTimeline(name: string, plan: readonly SentencePlan[]): Subject {
  const spans: { start: number; end: number; when: (typeof WHENS)[number] }[] = [];
  let text = '';
  for (const [at, { when, words, isQuoted }] of plan.entries()) {
    const dated = WHENS[when % WHENS.length];
    const start = text.length;
    const middle = words.map((word) => WORDS[word % WORDS.length]).join(' ');
    text += `Item ${at} ${middle}${dated === undefined ? '' : ` ${dated.expression}`}.`;
    if (isQuoted) spans.push({ start, end: text.length, when: dated });
    text += at % 5 === 4 ? '\n\n' : ' ';
  }
  const events = spans.map(({ start, end, when }, at): Timeline['events'][number] => {
    const quote = describeQuote(text, start, end);
    const event = {
      id: `item-${at}`,
      title: `Item ${at}`,
      status: 'occurred' as const,
      actors: [],
      tags: [],
    };
    if (when === undefined) return { ...event, evidence: [{ source: 'article', quote }] };
    const edtf = yieldOf(when.rule, when.expression);
    return { ...event, date: edtf, evidence: [{ source: 'article', quote, dating: { ...when, edtf } }] };
  });
  const source = {
    id: 'article',
    title: 'Items',
    authors: [],
    publisher: 'The Daily Example',
    language: 'en',
    published: PUBLISHED,
    timeZone: 'Asia/Seoul',
    sha256: sha256Of(text),
    length: text.length,
    text: 'withheld',
  };
  const timeline: Timeline = { version: 1, title: name, language: 'en', sources: [source], events };
  return { name, timeline, texts: new Map([['article', text]]) };
}

function yieldOf(rule: string, expression: string): string {
  const anchor = parseEdtf(PUBLISHED);
  if (!anchor.ok) throw new Error(anchor.problem.message);
  const applied = applyRule(rule, { expressions: [expression], anchor: anchor.value });
  if (!applied.ok) throw new Error(`${rule} does not read ${expression}`);
  return toEdtf(applied.value);
}

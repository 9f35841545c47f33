// Dates that the quote states in full, alone, with doubt, or as the ends of a span.
import type { Edtf, EdtfDate } from '../../model/edtf/edtf.ts';
import { someTimeFrom } from '../calendar.ts';
import { parseStatedDate, parseStatedWords } from '../english/calendar-date.ts';
import { wordsOf } from '../english/words.ts';
import type { DatingRule } from '../rule.ts';
import { statedRule } from '../rule.ts';

export const statedRules: readonly DatingRule[] = [
  statedRule('stated', parseStatedDate),
  statedRule('stated-about', (expression) => {
    const date = afterCue(expression, ['around', 'about', 'circa', 'c.', 'roughly', 'some time around']);
    return date && { ...date, approximate: true };
  }),
  statedRule('stated-perhaps', (expression) => {
    const date = afterCue(expression, ['perhaps', 'possibly', 'probably', 'maybe']);
    return date && { ...date, uncertain: true };
  }),
  statedRule('stated-perhaps-about', (expression) => {
    const date = afterCue(expression, [
      'perhaps around',
      'perhaps about',
      'possibly around',
      'possibly about',
    ]);
    return date && { ...date, uncertain: true, approximate: true };
  }),
  statedRule('stated-unrecorded', (expression) => {
    const match = /^an? (?:unrecorded|unknown|unnamed) (day|month) (?:in|of) (.+)$/.exec(expression.trim());
    const within = parseStatedDate(match?.[2] ?? '');
    if (match === null || within === undefined) return undefined;
    return match[1] === 'day' ? { ...within, day: 'unspecified' } : { ...within, month: 'unspecified' };
  }),
  statedRule('stated-range', (expression) =>
    betweenDates(expression, ['to', 'until', 'through', 'and'], extent),
  ),
  statedRule('stated-between', (expression) => betweenDates(expression, ['and', 'to'], someTimeFrom)),
  statedRule('stated-either', (expression) =>
    betweenDates(expression, ['or'], (first, second) => ({ kind: 'one-of', choices: [first, second] })),
  ),
  statedRule('stated-since', (expression) => {
    const start = afterCue(expression, ['since', 'from', 'starting in', 'beginning in']);
    return start && { kind: 'interval', start, end: 'open' };
  }),
  statedRule('stated-until', (expression) => {
    const end = afterCue(expression, ['until', 'till', 'up to']);
    return end && { kind: 'interval', start: 'open', end };
  }),
  statedRule('stated-before', (expression) => {
    const last = afterCue(expression, ['before', 'by', 'no later than', 'on or before']);
    return last && someTimeFrom('open', last);
  }),
  statedRule('stated-after', (expression) => {
    const first = afterCue(expression, ['after', 'on or after', 'no earlier than', 'not before']);
    return first && someTimeFrom(first, 'open');
  }),
  statedRule('stated-ended', (expression) => {
    const end = afterCue(expression, ['ended', 'ended in', 'ended on', 'over by', 'finished in']);
    return end && { kind: 'interval', start: 'unknown', end };
  }),
  statedRule('stated-began', (expression) => {
    const start = afterCue(expression, ['began', 'began in', 'began on', 'started in', 'started on']);
    return start && { kind: 'interval', start, end: 'unknown' };
  }),
];

function extent(start: EdtfDate, end: EdtfDate): Edtf {
  return { kind: 'interval', start, end };
}

/** The date that follows one of the cues at the start of the expression. */
function afterCue(expression: string, cues: readonly string[]): EdtfDate | undefined {
  const text = expression.trim().toLowerCase();
  const found = cues.filter((cue) => text.startsWith(`${cue} `)).sort((a, b) => b.length - a.length)[0];
  return found === undefined ? undefined : parseStatedDate(text.slice(found.length));
}

const OPENING = new Set(['from', 'between', 'either', 'in', 'of']);

/** Two dates joined by one of the words; the first may leave to the second what they share: "62 or 63". */
function betweenDates(
  expression: string,
  joints: readonly string[],
  join: (first: EdtfDate, second: EdtfDate) => Edtf,
): Edtf | undefined {
  const words = wordsOf(expression.replace(/(\d)[–—-](\d)/g, `$1 ${joints[0] ?? ''} $2`));
  const opened = OPENING.has(words[0] ?? '') ? words.slice(1) : words;
  const joint = opened.findIndex((word, index) => index > 0 && joints.includes(word));
  if (joint === -1) return undefined;
  const [before, after] = [opened.slice(0, joint), opened.slice(joint + 1)];
  // "May 3-5, 2019": the month stands with the first day only.
  const second = parseStatedWords(after) ?? parseStatedWords([before[0] ?? '', ...after]);
  if (second === undefined) return undefined;
  const first = firstOf(before, after, second);
  return first === undefined ? undefined : join(first, second);
}

/**
 * The first date, with what it leaves to the second. Where that is a day, so is the first: "3" of "from 3 to 5 May 2019"
 * is not the year 3, and "May 3" of "May 3 to June 5, 2019" not a month of it.
 */
function firstOf(
  words: readonly string[],
  secondWords: readonly string[],
  second: EdtfDate,
): EdtfDate | undefined {
  const shared = parseStatedWords(completed(words, secondWords));
  if (second.day === undefined) return parseStatedWords(words) ?? shared;
  const isBareDay = words.length === 1 && /^\d{1,2}$/.test(words[0] ?? '');
  if (isBareDay) return parseStatedWords([...words, ...secondWords.slice(-2)]);
  return shared?.day === undefined ? parseStatedWords(words) : shared;
}

/** "March" of "from March to May 1965" with the year that the second date states. */
function completed(words: readonly string[], second: readonly string[]): readonly string[] {
  return [...words, second.at(-1) ?? ''];
}

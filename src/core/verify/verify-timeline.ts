// Holds a checked timeline against the rules of evidence: every quote in its text, every date in its quotes.
import { applyRule } from '../dating/dating-rules.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { quoted, toPath } from '../model/diagnostic.ts';
import { datesDisagree, edtfContains } from '../model/edtf/bounds.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import type { Timeline } from '../model/timeline.ts';
import type { IndexedEvent, KnownDating, KnownEvidence } from '../model/timeline-index.ts';
import { indexTimeline } from '../model/timeline-index.ts';
import { findQuote } from '../text/find-quote.ts';
import { hasContext } from '../text/find-verbatim.ts';

/** The text of a source, read from wherever the caller may read it, with the SHA-256 of its bytes in hex. */
export interface SourceText {
  readonly text: string;
  readonly sha256: string;
}

/**
 * Checks a timeline, all findings in the order of the document. Quotes are compared with those texts that are
 * given; a quote without a text at hand is not an error here (its status is "unavailable").
 */
export function verifyTimeline(
  timeline: Timeline,
  texts: ReadonlyMap<string, SourceText> = new Map(),
): readonly Diagnostic[] {
  const index = indexTimeline(timeline);
  return [
    ...timeline.sources.flatMap((source, at) => {
      const text = texts.get(source.id);
      return text === undefined ? [] : checkSource(source, text, toPath(['sources', at]));
    }),
    ...timeline.events.flatMap((event, at) => {
      const indexed = index.byId.get(event.id);
      return indexed === undefined ? [] : checkEvent(indexed, texts, ['events', at]);
    }),
  ];
}

function checkSource(
  source: Timeline['sources'][number],
  { text, sha256 }: SourceText,
  path: string,
): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  if (source.sha256 !== sha256) {
    findings.push({
      code: 'text-changed',
      severity: 'error',
      path: `${path}.sha256`,
      message: `The text of ${quoted(source.id)} is not the one that was quoted: its SHA-256 is ${sha256}.`,
      help: 'Get the text that was quoted, or check every quote against the new one and then write its SHA-256.',
    });
  }
  if (source.length !== text.length) {
    findings.push({
      code: 'text-length',
      severity: 'error',
      path: `${path}.length`,
      message: `The text of ${quoted(source.id)} is ${text.length} UTF-16 code units long, not ${source.length}.`,
      help: `Write ${text.length} once the quotes have been checked.`,
    });
  }
  return findings;
}

type Keys = readonly (string | number)[];

function checkEvent(
  event: IndexedEvent,
  texts: ReadonlyMap<string, SourceText>,
  keys: Keys,
): readonly Diagnostic[] {
  const findings = event.evidence.flatMap((evidence, at) => {
    const evidenceKeys = [...keys, 'evidence', at];
    const text = texts.get(evidence.source.id);
    return [
      ...(text === undefined ? [] : checkQuote(evidence, text.text, [...evidenceKeys, 'quote'])),
      ...(evidence.dating === undefined
        ? []
        : checkDating(evidence.quote.exact, evidence.dating, [...evidenceKeys, 'dating'])),
    ];
  });
  return [...findings, ...checkDate(event, keys)];
}

function checkQuote({ quote, source }: KnownEvidence, text: string, keys: Keys): readonly Diagnostic[] {
  const match = findQuote(text, quote);
  if (match.status === 'ambiguous') {
    return [
      {
        code: 'quote-ambiguous',
        severity: 'error',
        path: toPath([...keys, 'exact']),
        message: `The quote stands in ${quoted(source.id)} at ${match.starts.length} places (${match.starts.join(', ')}).`,
        help: 'Write the prefix, the suffix and the start of the place that is meant.',
      },
    ];
  }
  if (match.status !== 'verbatim') {
    return [
      {
        code: 'quote-missing',
        severity: 'error',
        path: toPath([...keys, 'exact']),
        message: `${quoted(source.id)} does not contain ${quoted(quote.exact)}.`,
        help: 'Copy the sentence from the text, character for character: curly quotes and dashes count.',
      },
    ];
  }
  const findings: Diagnostic[] = [];
  if (match.start !== quote.start) {
    findings.push({
      code: 'quote-position',
      severity: 'error',
      path: toPath([...keys, 'start']),
      message: `The quote starts at ${match.start}, not at ${quote.start}.`,
      help: `Write ${match.start}.`,
    });
  }
  if (!hasContext(text, quote, match.start)) {
    findings.push({
      code: 'quote-context',
      severity: 'error',
      path: toPath(keys),
      message: 'The prefix or the suffix is not what stands directly around the quote.',
      help: 'Copy both from the text, at most 32 characters each.',
    });
  }
  return findings;
}

function checkDating(exact: string, dating: KnownDating, keys: Keys): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const expression of dating.expressions) {
    const count = exact.split(expression).length - 1;
    if (count === 1) continue;
    findings.push({
      code: count === 0 ? 'expression-not-in-quote' : 'expression-repeated',
      severity: 'error',
      path: toPath([...keys, 'expression']),
      message:
        count === 0
          ? `The quote does not contain ${quoted(expression)}.`
          : `${quoted(expression)} stands in the quote ${count} times.`,
      help:
        count === 0
          ? 'Copy the words that say when from the quote.'
          : 'Widen the expression until it stands in the quote once.',
    });
  }
  const anchor = dating.anchor?.date?.edtf;
  const input = { expressions: dating.expressions, ...(anchor === undefined ? {} : { anchor }) };
  const applied = applyRule(dating.rule, input, toPath([...keys, 'rule']));
  if (!applied.ok) return [...findings, ...applied.diagnostics];
  const yielded = toEdtf(applied.value);
  if (yielded !== toEdtf(dating.date.edtf)) {
    findings.push({
      code: 'dating-yields-otherwise',
      severity: 'error',
      path: toPath([...keys, 'edtf']),
      message: `The rule yields ${yielded}, and the dating says ${dating.date.text}.`,
      help: `Write ${yielded}, or choose another rule or anchor.`,
    });
  }
  return findings;
}

function checkDate({ event, date, evidence }: IndexedEvent, keys: Keys): readonly Diagnostic[] {
  const datings = evidence.map((each) => each.dating).filter((dating) => dating !== undefined);
  const path = toPath([...keys, 'date']);
  const overruled = event.dateReason !== undefined;
  if (date === undefined) {
    if (datings.length === 0 || overruled) return [];
    return [
      {
        code: 'date-left-out',
        severity: 'warning',
        path,
        message: 'The evidence yields a date, and the event has none.',
        help: 'Write the date, or say in "dateReason" why it does not hold.',
      },
    ];
  }
  if (datings.length === 0) {
    if (overruled) return [];
    return [
      {
        code: 'date-without-evidence',
        severity: 'error',
        path,
        message: `No quote of this event says when, and its date is ${date.text}.`,
        help: 'Add the dating to a quote, or the reason to "dateReason", or leave the date out.',
      },
    ];
  }
  if (datesDisagree(datings.map((dating) => dating.date.edtf))) {
    return [
      {
        code: 'evidence-disagrees',
        severity: 'info',
        path,
        message: `The evidence cannot all be true: ${datings.map((dating) => dating.date.text).join(' against ')}.`,
        help: 'Readers are shown both; say in "dateReason" how you chose.',
      },
      ...(overruled || datings.some((dating) => edtfContains(dating.date.edtf, date.edtf))
        ? []
        : [outsideEvidence(date.text, datings, path)]),
    ];
  }
  if (overruled || datings.every((dating) => edtfContains(dating.date.edtf, date.edtf))) return [];
  return [outsideEvidence(date.text, datings, path)];
}

function outsideEvidence(text: string, datings: readonly KnownDating[], path: string): Diagnostic {
  return {
    code: 'date-beyond-evidence',
    severity: 'error',
    path,
    message: `The date ${text} is not contained in what the evidence allows: ${datings.map((dating) => dating.date.text).join(', ')}.`,
    help: 'Write the date that the evidence yields, or give the reason in "dateReason".',
  };
}

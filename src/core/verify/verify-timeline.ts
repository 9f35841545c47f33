// Holds the sound parts of a document against the rules of evidence: every quote in its text, every date in its quotes.
import type { SoundParts } from '../model/check-structure.ts';
import { partsOfTimeline } from '../model/check-structure.ts';
import type { Diagnostic, Keys } from '../model/diagnostic.ts';
import type { Evidence, Timeline } from '../model/timeline.ts';
import type { QuoteMatch } from '../text/find-quote.ts';
import { quoteFinder } from '../text/find-quote.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkDate } from './check-date.ts';
import { checkDating } from './check-dating.ts';
import { checkDrafts } from './check-drafts.ts';
import { checkPublication } from './check-publication.ts';
import { checkQuote } from './check-quote.ts';
import { checkSource } from './check-source.ts';
import { knownParts } from './known-parts.ts';
import type { TextAtHand } from './source-text.ts';

/** How the quotes of a source, or of a document, came out. */
export interface QuoteCount {
  /** Verbatim in their text, at one place. */
  readonly verbatim: number;
  /** Looked for, and not verbatim. */
  readonly faulty: number;
  /** Not looked for, since the text is not at hand. */
  readonly unchecked: number;
}

export interface Verification {
  /** Source by source, then event by event, without positions. */
  readonly diagnostics: readonly Diagnostic[];
  readonly quotes: QuoteCount;
}

/**
 * Checks a timeline, all findings in the order of the document. Quotes are compared with those texts that are
 * given, by source id; a quote without a text is not wrong, and its source is told as unavailable.
 */
export function verifyTimeline(
  timeline: Timeline,
  texts: ReadonlyMap<string, TextAtHand> = new Map(),
): readonly Diagnostic[] {
  return verifyParts(partsOfTimeline(timeline), texts).diagnostics;
}

/** The same for a document of which only parts are sound: what hangs on a broken part is not judged. */
export function verifyParts(parts: SoundParts, texts: ReadonlyMap<string, TextAtHand>): Verification {
  const known = knownParts(parts);
  const quoteCounts = new Map<string, number>();
  const count = (source: string) => quoteCounts.set(source, (quoteCounts.get(source) ?? 0) + 1);
  for (const { value } of parts.events) for (const { source } of value.evidence) count(source);
  for (const { value } of parts.setAside) count(value.source);
  const finders = new Map<string, Finder>();
  const diagnostics: Diagnostic[] = [];
  for (const source of parts.sources) {
    const { id } = source.value;
    const text = texts.get(id);
    for (const each of checkSource(source, text, quoteCounts.get(id) ?? 0)) diagnostics.push(each);
    if (text !== undefined && 'text' in text)
      finders.set(id, { text: text.text, find: quoteFinder(text.text) });
  }
  const quotes = { verbatim: 0, faulty: 0, unchecked: 0 };
  const holdAgainstText = ({ source, quote }: Pick<Evidence, 'source' | 'quote'>, keys: Keys) => {
    const finder = finders.get(source);
    if (finder === undefined) {
      quotes.unchecked += 1;
      return;
    }
    const match = finder.find(quote);
    quotes[match.status === 'verbatim' ? 'verbatim' : 'faulty'] += 1;
    for (const each of checkQuote(match, quote, finder.text, source, [...keys, 'quote']))
      diagnostics.push(each);
  };
  for (const event of parts.events) {
    for (const [at, evidence] of event.value.evidence.entries()) {
      const keys = ['events', event.at, 'evidence', at];
      holdAgainstText(evidence, keys);
      if (evidence.dating === undefined) continue;
      const found = checkDating(evidence.dating, evidence, known, [...keys, 'dating']);
      for (const each of found) diagnostics.push(each);
    }
    for (const each of checkDate(event, known)) diagnostics.push(each);
    for (const each of checkPublication(event, known)) diagnostics.push(each);
  }
  for (const { at, value } of parts.setAside) holdAgainstText(value, ['setAside', at]);
  for (const each of checkAnchors(parts.events)) diagnostics.push(each);
  for (const each of checkDrafts(parts.events)) diagnostics.push(each);
  return { diagnostics, quotes };
}

interface Finder {
  readonly text: string;
  readonly find: (quote: Parameters<ReturnType<typeof quoteFinder>>[0]) => QuoteMatch;
}

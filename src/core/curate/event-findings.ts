// What verification says of one event, remembered as long as nothing that it hangs on has changed.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Dating, Evidence, Source, TimelineEvent } from '../model/timeline.ts';
import type { QuoteMatch } from '../text/find-quote.ts';
import { quoteFinder } from '../text/find-quote.ts';
import { checkDate } from '../verify/check-date.ts';
import { checkDating } from '../verify/check-dating.ts';
import { checkPublication } from '../verify/check-publication.ts';
import { checkQuote } from '../verify/check-quote.ts';
import type { KnownParts } from '../verify/known-parts.ts';
import type { SourceText } from '../verify/source-text.ts';
import type { Command } from './command.ts';
import type { Texts } from './desk-document.ts';
import { yieldedDate } from './settled-dates.ts';

/** The path of the diagnostic begins at the event. */
export interface EventFinding {
  readonly diagnostic: Diagnostic;
  readonly evidence?: number;
  readonly command?: Command;
  /** The text is not the one that was quoted: whether its quotes still hold is for a person. */
  readonly isOfChangedText: boolean;
}

export interface EventFindings {
  readonly findings: readonly EventFinding[];
  /** True where it is counted from another event. */
  readonly isAnchored: boolean;
}

interface Remembered extends EventFindings {
  readonly ground: readonly unknown[];
  /** All sources and all texts when it was last looked at: while these are the same lists, so is what is in them. */
  sources: readonly Source[];
  texts: Texts;
}

interface QuoteFindings {
  readonly text: SourceText;
  readonly match: QuoteMatch;
  readonly diagnostics: readonly Diagnostic[];
}

export interface EventChecker {
  readonly ofEvent: (
    event: TimelineEvent,
    known: KnownParts,
    sources: readonly Source[],
    texts: Texts,
  ) => EventFindings;
  /** Of a quote alone, paths beginning at what has it; none where its text is not at hand. */
  readonly ofQuote: (quoted: Quoted, texts: Texts) => readonly Diagnostic[];
}

type Quoted = Pick<Evidence, 'source' | 'quote'>;

/** Each text is folded once, each quote looked for once in its text, each event judged once on its ground. */
export function eventChecker(): EventChecker {
  const finders = new WeakMap<SourceText, ReturnType<typeof quoteFinder>>();
  const quotes = new WeakMap<Quoted, QuoteFindings>();
  const datings = new WeakMap<
    Evidence,
    { readonly ground: string; readonly diagnostics: readonly Diagnostic[] }
  >();
  const dates = new WeakMap<TimelineEvent, readonly EventFinding[]>();
  const remembered = new WeakMap<TimelineEvent, Remembered>();

  const quoteFindings = (evidence: Quoted, text: SourceText): QuoteFindings => {
    const before = quotes.get(evidence);
    if (before?.text === text) return before;
    let find = finders.get(text);
    if (find === undefined) finders.set(text, (find = quoteFinder(text.text)));
    const match = find(evidence.quote);
    const found = checkQuote(match, evidence.quote, text.text, evidence.source, ['quote']);
    const findings = { text, match, diagnostics: Array.from(found) };
    quotes.set(evidence, findings);
    return findings;
  };

  const datingFindings = (dating: Dating, evidence: Evidence, known: KnownParts): readonly Diagnostic[] => {
    const ground = groundOfDating(dating, evidence, known);
    const before = datings.get(evidence);
    if (before?.ground === ground) return before.diagnostics;
    const diagnostics = Array.from(checkDating(dating, evidence, known, ['dating']));
    datings.set(evidence, { ground, diagnostics });
    return diagnostics;
  };

  /** These hang on the event alone. */
  const dateFindings = (event: TimelineEvent, known: KnownParts): readonly EventFinding[] => {
    let findings = dates.get(event);
    if (findings === undefined) {
      const yielded = yieldedDate(event.evidence);
      const fixed = yielded === event.date ? undefined : yielded;
      findings = Array.from(checkDate({ at: 0, value: event }, known), (found): EventFinding => {
        const finding = { diagnostic: inEvent(found), isOfChangedText: false };
        if (fixed === undefined || found.severity === 'info') return finding;
        return { ...finding, command: { kind: 'set-date', event: event.id, date: fixed } };
      });
      dates.set(event, findings);
    }
    return findings;
  };

  const pieceFindings = function* (
    event: TimelineEvent,
    at: number,
    evidence: Evidence,
    known: KnownParts,
    text: SourceText | undefined,
  ): Generator<EventFinding> {
    const isOfChangedText = text !== undefined && known.source(evidence.source)?.sha256 !== text.sha256;
    const inPiece = (diagnostic: Diagnostic, command: Command | undefined): EventFinding => ({
      diagnostic: { ...diagnostic, path: `evidence[${at}].${diagnostic.path}` },
      evidence: at,
      ...(command === undefined ? {} : { command }),
      isOfChangedText,
    });
    if (text !== undefined) {
      const { match, diagnostics } = quoteFindings(evidence, text);
      const command: Command | undefined =
        'end' in match
          ? { kind: 'requote', event: event.id, evidence: at, start: match.start, end: match.end }
          : undefined;
      for (const diagnostic of diagnostics) yield inPiece(diagnostic, command);
    }
    const { dating } = evidence;
    if (dating === undefined) return;
    for (const diagnostic of datingFindings(dating, evidence, known)) {
      const { code, replacement } = diagnostic;
      // What is counted from itself would yield yet another date as soon as this one is written.
      const isOwn =
        typeof dating.anchor === 'object' && 'event' in dating.anchor && dating.anchor.event === event.id;
      const isOtherDate = code === 'dating-yields-otherwise' && typeof replacement === 'string' && !isOwn;
      const command: Command | undefined = isOtherDate
        ? { kind: 'choose-dating', event: event.id, evidence: at, dating: { ...dating, edtf: replacement } }
        : undefined;
      yield inPiece(diagnostic, command);
    }
  };

  const ofEvent: EventChecker['ofEvent'] = (event, known, sources, texts) => {
    const before = remembered.get(event);
    if (before !== undefined && !before.isAnchored && before.sources === sources && before.texts === texts) {
      return before;
    }
    const ground = groundOf(event, known, texts);
    if (before !== undefined && isSameGround(before.ground, ground)) {
      [before.sources, before.texts] = [sources, texts];
      return before;
    }
    const findings: EventFinding[] = [];
    for (const [at, evidence] of event.evidence.entries()) {
      findings.push(...pieceFindings(event, at, evidence, known, texts.get(evidence.source)));
    }
    findings.push(...dateFindings(event, known));
    for (const found of checkPublication({ at: 0, value: event }, known)) {
      findings.push({ diagnostic: inEvent(found), isOfChangedText: false });
    }
    const isAnchored = event.evidence.some(({ dating }) => isCounted(dating));
    const made = { ground, findings, isAnchored, sources, texts };
    remembered.set(event, made);
    return made;
  };
  const ofQuote: EventChecker['ofQuote'] = (quoted, texts) => {
    const text = texts.get(quoted.source);
    return text === undefined ? [] : quoteFindings(quoted, text).diagnostics;
  };
  return { ofEvent, ofQuote };
}

function inEvent(found: Diagnostic): Diagnostic {
  return { ...found, path: found.path.replace(/^events\[0\]\./, '') };
}

/** What a dating hangs on besides its evidence: the zone of the source, and the date it is counted from. */
function groundOfDating({ anchor }: Dating, { source }: Evidence, known: KnownParts): string {
  const { published, timeZone } = known.source(source) ?? {};
  const counted = (): readonly unknown[] => {
    if (anchor === 'published') return [published];
    if (anchor === undefined || 'date' in anchor) return [];
    const event = known.event(anchor.event);
    return [event !== undefined, event?.date];
  };
  return JSON.stringify([timeZone, ...counted()]);
}

function isCounted(dating: Evidence['dating']): boolean {
  return typeof dating?.anchor === 'object' && 'event' in dating.anchor;
}

/** All that the findings of an event hang on besides the event. */
function groundOf({ evidence }: TimelineEvent, known: KnownParts, texts: Texts): readonly unknown[] {
  const ground: unknown[] = [];
  for (const { source, dating } of evidence) {
    ground.push(known.source(source), texts.get(source));
    const anchor = dating?.anchor;
    if (typeof anchor === 'object' && 'event' in anchor) {
      const counted = known.event(anchor.event);
      ground.push(counted === undefined, counted?.date);
    }
  }
  return ground;
}

function isSameGround(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}

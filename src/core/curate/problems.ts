// What verification says of the document on the desk, by what it concerns, with what mends it. Only what an edit touched
// is verified again.
import type { Placed } from '../model/check-structure.ts';
import type { CatalogueEntry } from '../model/diagnostic-catalogue.ts';
import { DIAGNOSTICS } from '../model/diagnostic-catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import type { TimelineEvent } from '../model/timeline.ts';
import { checkAnchors } from '../verify/check-anchors.ts';
import { checkDrafts } from '../verify/check-drafts.ts';
import { checkSource } from '../verify/check-source.ts';
import type { KnownParts } from '../verify/known-parts.ts';
import type { Command } from './command.ts';
import type { DeskDocument } from './desk-document.ts';
import type { EventFinding } from './event-findings.ts';
import { eventChecker } from './event-findings.ts';
import { edtfOf } from './settled-dates.ts';

export interface Fix {
  readonly command: Command;
  /** True where no person need look: what `quoteline verify --fix` mends by itself. */
  readonly isSafe: boolean;
}

export interface Problem {
  /** Its path leads into the document as it is now. */
  readonly diagnostic: Diagnostic;
  readonly concerns:
    | { readonly kind: 'source'; readonly source: string }
    /** `evidence` is the place of the piece in the event, where it is about one. */
    | { readonly kind: 'event'; readonly event: string; readonly evidence?: number }
    /** A sentence that was set aside, by its place among them. */
    | { readonly kind: 'set-aside'; readonly at: number }
    | { readonly kind: 'timeline' };
  /** What mends it, where exactly one thing does. */
  readonly fix?: Fix;
}

export interface Problems {
  /** Sources, events, sentences set aside, and what concerns the whole, each in the order of the document. */
  readonly all: readonly Problem[];
  readonly ofEvent: (id: string) => readonly Problem[];
  readonly ofSource: (id: string) => readonly Problem[];
  readonly errorCount: number;
  readonly warningCount: number;
}

/**
 * Makes `problemsOf` for one desk. It says of a document what `verifyTimeline` says, and remembers what it found of
 * each event as long as the event, its sources, their texts and the dates it is counted from are the same.
 */
export function problemFinder(): (document: DeskDocument) => Problems {
  const checker = eventChecker();
  const placed = new WeakMap<EventFinding, { readonly at: number; readonly problem: Problem }>();
  const dates = new Map<string, Edtf | undefined>();
  const edtf = (text: string) => {
    if (!dates.has(text)) dates.set(text, edtfOf(text));
    return dates.get(text);
  };
  return (document) => {
    const { sources, events, setAside = [] } = document.timeline;
    const sourceById = new Map(sources.map((source) => [source.id, source]));
    let eventById: ReadonlyMap<string, TimelineEvent> | undefined;
    const known: KnownParts = {
      source: (id) => sourceById.get(id),
      event: (id) => (eventById ??= new Map(events.map((event) => [event.id, event]))).get(id),
      edtf,
    };
    const all = sourceProblems(document);
    const ofSource = new Map<string, Problem[]>();
    for (const problem of all) {
      if (problem.concerns.kind === 'source') push(ofSource, problem.concerns.source, problem);
    }
    const ofEvent = new Map<string, Problem[]>();
    const anchored: Placed<TimelineEvent>[] = [];
    for (const [at, event] of events.entries()) {
      const { findings, isAnchored } = checker.ofEvent(event, known, sources, document.texts);
      if (isAnchored) anchored.push({ at, value: event });
      for (const finding of findings) {
        let here = placed.get(finding);
        if (here?.at !== at) {
          here = { at, problem: problemAt(event, finding, at) };
          placed.set(finding, here);
        }
        all.push(here.problem);
        push(ofEvent, event.id, here.problem);
      }
    }
    for (const diagnostic of checkAnchors(anchored)) {
      const [, at = '', evidence = ''] = /^events\[(\d+)\]\.evidence\[(\d+)\]/.exec(diagnostic.path) ?? [];
      const event = events[Number(at)]?.id ?? '';
      const problem = { diagnostic, concerns: { kind: 'event', event, evidence: Number(evidence) } } as const;
      all.push(problem);
      push(ofEvent, event, problem);
    }
    for (const [at, aside] of setAside.entries()) {
      for (const found of checker.ofQuote(aside, document.texts)) {
        const diagnostic = { ...found, path: `setAside[${at}].${found.path}` };
        all.push({ diagnostic, concerns: { kind: 'set-aside', at } });
      }
    }
    for (const diagnostic of checkDrafts(events.map((value, at) => ({ at, value })))) {
      all.push({ diagnostic, concerns: { kind: 'timeline' } });
    }
    const countOf = (severity: Diagnostic['severity']) =>
      all.filter(({ diagnostic }) => diagnostic.severity === severity).length;
    return {
      all,
      ofEvent: (id) => ofEvent.get(id) ?? [],
      ofSource: (id) => ofSource.get(id) ?? [],
      errorCount: countOf('error'),
      warningCount: countOf('warning'),
    };
  };
}

function push(lists: Map<string, Problem[]>, key: string, problem: Problem): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [problem]);
  else list.push(problem);
}

function sourceProblems({ timeline, texts }: DeskDocument): Problem[] {
  const quoteCounts = new Map<string, number>();
  const count = (source: string) => quoteCounts.set(source, (quoteCounts.get(source) ?? 0) + 1);
  // How many quotes hang on a text matters only where it is missing.
  const isAnyMissing = timeline.sources.some(({ id }) => !texts.has(id));
  for (const { evidence } of isAnyMissing ? timeline.events : []) {
    for (const { source } of evidence) count(source);
  }
  for (const { source } of timeline.setAside ?? []) count(source);
  return timeline.sources.flatMap((source, at) => {
    const found = checkSource({ at, value: source }, texts.get(source.id), quoteCounts.get(source.id) ?? 0);
    return Array.from(found, (diagnostic): Problem => {
      const concerns = { kind: 'source', source: source.id } as const;
      if (diagnostic.replacement === undefined) return { diagnostic, concerns };
      const command = { kind: 'accept-text', source: source.id } as const;
      return { diagnostic, concerns, fix: { command, isSafe: false } };
    });
  });
}

function problemAt({ id }: TimelineEvent, finding: EventFinding, at: number): Problem {
  const { diagnostic, evidence, command, isOfChangedText } = finding;
  const { mended }: CatalogueEntry = DIAGNOSTICS[diagnostic.code];
  return {
    diagnostic: { ...diagnostic, path: `events[${at}].${diagnostic.path}` },
    concerns: { kind: 'event', event: id, ...(evidence === undefined ? {} : { evidence }) },
    ...(command === undefined ? {} : { fix: { command, isSafe: mended === 'safe' && !isOfChangedText } }),
  };
}

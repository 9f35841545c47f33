// What verification says of the document on the desk, by what it concerns, with the fixes that are safe.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Command } from './command.ts';

export interface Problem {
  readonly diagnostic: Diagnostic;
  readonly concerns:
    | { readonly kind: 'source'; readonly source: string }
    /** `evidence` is the place of the piece in the event, where it is about one. */
    | { readonly kind: 'event'; readonly event: string; readonly evidence?: number };
  /** What mends it, where exactly one thing does. `isSafe`: no person need look. */
  readonly fix?: { readonly command: Command; readonly isSafe: boolean };
}

export interface Problems {
  /** In the order of the document. */
  readonly all: readonly Problem[];
  readonly ofEvent: (id: string) => readonly Problem[];
  readonly ofSource: (id: string) => readonly Problem[];
  readonly errorCount: number;
  readonly warningCount: number;
}

// What the desk and the development server say to each other when a timeline is read from events/ or saved into it.
// Every request is a POST of JSON; every answer is one of these values, whatever its HTTP status.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Problem } from '../model/problem.ts';

/** Where the server answers, at the top of its address; nothing of it is in a built site. */
export const SAVE_ADDRESS = '/__quoteline/desk';

/** The header that carries the server's token. */
export const TOKEN_HEADER = 'x-quoteline-token';

/** A request beyond this many bytes is refused: 20 MB hold articles of three million words. */
export const MAX_SAVE_BYTES = 20_000_000;

/** A file of a timeline's folder by its path in it: `timeline.json` or `sources/<id>.txt`. */
export interface TimelineFile {
  readonly path: string;
  readonly text: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

export interface SaveRequest {
  readonly slug: string;
  /** What is to be in the folder: `timeline.json`, and the texts that are new. Paths to texts. */
  readonly files: Readonly<Record<string, string>>;
  /** The SHA-256 of each file as it was opened or last saved. A file that is not named here was not there. */
  readonly opened: Readonly<Record<string, string>>;
}

/** A file that has changed on the disk since it was opened. */
export interface FileConflict {
  readonly path: string;
  /** What was to be written. */
  readonly yours: string;
  /** What is on the disk now; absent where it was removed. */
  readonly onDisk?: { readonly text: string; readonly sha256: string };
}

export type SaveProblemCode =
  /** The page has another origin, or the address is no loopback address. */
  | 'not-same-origin'
  /** The server was started anew. The client asks once for the new token, so a desk does not see it. */
  | 'wrong-token'
  | 'wrong-method'
  | 'no-such-address'
  | 'not-json'
  | 'wrong-request'
  | 'too-large'
  | 'too-slow'
  /** The slug or the name of a file breaks its grammar. */
  | 'wrong-name'
  /** Links lead out of events/. */
  | 'outside-events'
  | 'no-such-timeline'
  /** A text that is on the disk already would be another one; `suggestion` is a name that is free. */
  | 'source-would-change'
  /** The document does not name this text. */
  | 'source-not-named'
  /** `diagnostics` says what is wrong with the document. */
  | 'not-verified'
  /** The system refuses. What was there before is still there. */
  | 'disk'
  /** No development server answers. */
  | 'no-server';

export interface SaveProblem extends Problem<SaveProblemCode> {
  readonly diagnostics?: readonly Diagnostic[];
  readonly suggestion?: string;
}

export interface Refused {
  readonly status: 'refused';
  readonly problem: SaveProblem;
}

export interface Conflict {
  readonly status: 'conflict';
  /** At least one; nothing was written. */
  readonly files: readonly FileConflict[];
}

export interface Saved {
  readonly status: 'saved';
  /** What to send as `opened` next time. */
  readonly opened: Readonly<Record<string, string>>;
  /** Texts in the folder that the document does not name any more; they are left there. */
  readonly unused: readonly string[];
  /** Warnings and what the reader is told; no errors. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface Listed {
  readonly status: 'listed';
  /** In alphabetical order; without a title where the document has none that can be read. */
  readonly timelines: readonly { readonly slug: string; readonly title?: string }[];
}

export interface Opened {
  readonly status: 'opened';
  readonly slug: string;
  readonly document: TimelineFile;
  /** The texts that can be read; others are missing here, and verification says so. */
  readonly sources: readonly TimelineFile[];
}

export interface Session {
  readonly status: 'session';
  readonly token: string;
}

export type SaveAnswer = Saved | Conflict | Refused;
export type ListAnswer = Listed | Refused;
export type OpenAnswer = Opened | Refused;
export type SessionAnswer = Session | Refused;

/** A refusal as a value. */
export function refusal(
  code: SaveProblemCode,
  message: string,
  help: string,
  more: Pick<SaveProblem, 'diagnostics' | 'suggestion'> = {},
): Refused {
  return { status: 'refused', problem: { code, message, help, ...more } };
}

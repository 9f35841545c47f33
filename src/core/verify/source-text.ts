// The text of a source as the caller could get it: core reads no disk.
import type { Position } from '../model/diagnostic.ts';

/** The text, with the SHA-256 of its bytes in hexadecimal. */
export interface SourceText {
  readonly text: string;
  readonly sha256: string;
}

/** A text that was to be read, and why it could not be. */
export interface UnreadableText {
  readonly unreadable: string;
  /** The place of the first byte that belongs to no character, where that is the reason. */
  readonly position?: Position;
}

/** A withheld text that was looked for by its SHA-256 in a folder that does not hold it. */
export interface TextNotFound {
  readonly notFound: true;
}

export type TextAtHand = SourceText | UnreadableText | TextNotFound;

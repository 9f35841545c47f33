// What the pages say to the worker that keeps second copies, and its answers.

/** A copy is a folder of its own on the origin private file system; in it one file of lines of JSON. */
export type CopyOrder =
  /** A new file with this one line takes the place of what the folder holds. */
  | {
      readonly kind: 'begin';
      readonly path: readonly string[];
      readonly file: string;
      readonly line: unknown;
    }
  /** The lines are put behind those of the file, which must be there. */
  | {
      readonly kind: 'append';
      readonly path: readonly string[];
      readonly file: string;
      readonly lines: readonly unknown[];
    };

export type CopyRequest = CopyOrder & { readonly request: number };

/** `problem` is absent where all of it is on disk. */
export interface CopyReply {
  readonly request: number;
  readonly problem?: string;
}

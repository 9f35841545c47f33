// Reads a text from the disk. Whatever cannot be read becomes a reason, not an exception.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { positionAt } from '../core/model/json/positions.ts';
import { invalidUtf8 } from '../core/text/invalid-utf8.ts';
import type { SourceText, UnreadableText } from '../core/verify/source-text.ts';

export async function readText(path: string): Promise<SourceText | UnreadableText> {
  try {
    return toText(await readFile(path));
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}

function toText(bytes: Buffer): SourceText | UnreadableText {
  const invalid = invalidUtf8(bytes);
  if (invalid === undefined) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  const position = positionAt(invalid.before.replace(/^\uFEFF/, ''), invalid.before.length);
  const place = `line ${position.line}, column ${position.column}`;
  return {
    unreadable: `it is not UTF-8 text: byte ${invalid.offset} (${place}) belongs to no character`,
    position,
  };
}

/** Why the system gave no file, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return 'the system refuses to read it';
}

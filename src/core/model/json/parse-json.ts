// Text → a JSON value, with every break of the grammar and every repeated key at its place.
// The grammar is that of JSON.parse (RFC 8259); jsonc-parser, which recovers from errors, finds the places.
import type { ParseErrorCode } from 'jsonc-parser';
import { visit } from 'jsonc-parser';
import { diagnose } from '../diagnose.ts';
import type { Diagnostic, Keys, Position } from '../diagnostic.ts';
import { quoted, toPath } from '../diagnostic.ts';
import { nestingBeyond } from './nesting.ts';
import { positionAt } from './positions.ts';

/** A file beyond this many UTF-16 code units is refused before it is parsed: it wants to be an archive. */
export const MAX_FILE_LENGTH = 50_000_000;

/** Far deeper than any timeline, far shallower than any stack. */
const MAX_DEPTH = 64;

/** `value` is absent where the text is no JSON; a repeated key is a finding, and its last value counts. */
export interface ParsedJson {
  readonly value?: { readonly root: unknown };
  readonly diagnostics: readonly Diagnostic[];
}

/** Never throws; linear in the text, whatever it holds. Stops at `maxFindings`. */
export function parseJson(text: string, maxFindings: number): ParsedJson {
  if (text.length > MAX_FILE_LENGTH) {
    const message = `The file holds ${text.length} characters; at most ${MAX_FILE_LENGTH} are read.`;
    return { diagnostics: [diagnose('file-too-large', '', message)] };
  }
  const body = withoutByteOrderMark(text);
  if (body.trim() === '') return { diagnostics: [diagnose('file-empty', '', 'The file is empty.')] };
  const tooDeep = nestingBeyond(body, MAX_DEPTH);
  if (tooDeep !== undefined) {
    const message = 'The file nests lists and objects deeper than a timeline ever does.';
    const position = positionAt(body, tooDeep);
    return { diagnostics: [diagnose('nested-too-deeply', '', message, { position })] };
  }
  try {
    const root: unknown = JSON.parse(body);
    return { value: { root }, diagnostics: repeatedKeys(body, maxFindings) };
  } catch (error) {
    const found = syntaxErrors(body, maxFindings);
    return { diagnostics: found.length > 0 ? found : [unexplained(error)] };
  }
}

/** A file may begin with a byte order mark; offsets and columns are counted behind it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** Codes of jsonc-parser, whose enumeration is not there at run time, in words. */
const ERRORS: Readonly<Record<ParseErrorCode, string>> = {
  1: 'something that is no value',
  2: 'a number that is written in no way JSON knows',
  3: 'a key in quotation marks is missing',
  4: 'a value is missing',
  5: 'a colon is missing',
  6: 'a comma is missing',
  7: 'the object is not closed with }',
  8: 'the list is not closed with ]',
  9: 'something follows the end',
  10: 'a comment, which JSON does not have',
  11: 'a comment that does not end',
  12: 'a string that does not end on its line',
  13: 'a number that breaks off',
  14: 'a \\u without its four hexadecimal digits',
  15: 'a backslash before a character that needs none',
  16: 'a control character within a string',
};

function syntaxErrors(body: string, maxFindings: number): readonly Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  visit(
    body,
    {
      // What jsonc-parser says twice of one place is one error and what follows from it.
      onError: (code, offset, _length, line, character) => {
        if (found.has(offset) || found.size >= maxFindings) return;
        const position = { line: line + 1, column: character + 1 };
        const what = `${ERRORS[code]} at line ${position.line}, column ${position.column}`;
        found.set(offset, diagnose('not-json', '', `This is not JSON: ${what}.`, { position }));
      },
    },
    STRICT,
  );
  return Array.from(found.values());
}

function unexplained(error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return diagnose('not-json', '', `This is not JSON: ${quoted(reason)}.`);
}

function repeatedKeys(body: string, maxFindings: number): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  const open: Map<string, number>[] = [];
  visit(
    body,
    {
      onObjectBegin: () => {
        open.push(new Map());
      },
      onObjectEnd: () => {
        open.pop();
      },
      onObjectProperty: (key, _offset, _length, line, character, keys) => {
        const firstLines = open.at(-1);
        const firstLine = firstLines?.get(key);
        if (firstLine === undefined) firstLines?.set(key, line);
        else if (findings.length < maxFindings) {
          findings.push(repeated([...keys(), key], { line: line + 1, column: character + 1 }, firstLine + 1));
        }
      },
    },
    STRICT,
  );
  return findings;
}

function repeated(keys: Keys, position: Position, firstLine: number): Diagnostic {
  const key = quoted(String(keys.at(-1)));
  const message = `The key ${key} stands here twice; the first is at line ${firstLine}.`;
  return diagnose('duplicate-key', toPath(keys), message, { position });
}

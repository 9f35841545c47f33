// Kinds of characters, by UTF-16 code unit or at an index. White space is what `\s` matches, here and everywhere.

const WHITE = new Set(codes('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'));
for (let code = 0x2000; code <= 0x200a; code += 1) WHITE.add(code);

export function codes(characters: string): readonly number[] {
  return Array.from({ length: characters.length }, (_, index) => characters.charCodeAt(index));
}

export function isWhite(code: number): boolean {
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0xa0 && WHITE.has(code);
}

export function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters of scripts without case are neither upper nor lower. */
export function isLowerAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 128 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(characterAt(text, index));
}

export function isUpperAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 128 ? code >= 65 && code <= 90 : /^[\p{Lu}\p{Lt}]/u.test(characterAt(text, index));
}

export function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < 128
    ? (code | 32) >= 97 && (code | 32) <= 122
    : /^[\p{L}\p{M}]/u.test(characterAt(text, index));
}

/** The whole character, also outside the basic plane; a lone surrogate is itself. */
function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The last characters of `text` that all are such a `character`: a pattern for `$` alone may take the text's square. */
export function endRun(text: string, character: RegExp): string {
  let start = text.length;
  for (const each of Array.from(text).reverse()) {
    if (!character.test(each)) break;
    start -= each.length;
  }
  return text.slice(start);
}

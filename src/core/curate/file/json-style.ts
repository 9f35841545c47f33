// How a JSON text is written: its indentation, its line ends, its spaces; and new values written the same way.

export interface JsonStyle {
  /** One level of indentation. */
  readonly unit: string;
  /** Empty where the text is one line. */
  readonly lineEnd: string;
  /** Between a key and its value. */
  readonly colon: string;
}

/** The style of this project's files, that of Prettier. */
export const OUR_STYLE: JsonStyle = { unit: '  ', lineEnd: '\n', colon: ': ' };

/** A list of short values stands on one line where it fits within this. */
const LINE_WIDTH = 110;

/** As the first line of an object tells. */
export function styleOf(body: string): JsonStyle {
  const [, lineEnd = '', unit = ''] = /^\s*\{(\r\n|\n|\r)?([ \t]*)"/.exec(body) ?? [];
  const colon = /^\s*\{\s*"(?:[^"\\]|\\.)*"(\s*:\s*)/.exec(body)?.[1] ?? ': ';
  return lineEnd === '' ? { unit: '', lineEnd, colon } : { unit, lineEnd, colon };
}

/**
 * A value in a style, without an end of line behind it. `indent` is that of the line on which it begins, `column` where
 * on it; in a text of one line both count for nothing.
 */
export function written(value: unknown, style: JsonStyle, indent = '', column = indent.length): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const entries: (readonly [string | undefined, unknown])[] = isList
    ? value.map((item) => [undefined, item])
    : Object.entries(value);
  if (entries.length === 0) return isList ? '[]' : '{}';
  const [open, close] = isList ? '[]' : '{}';
  const isShort = isList && entries.every(([, item]) => typeof item !== 'object' || item === null);
  if (style.lineEnd === '' || isShort) {
    const line = onOneLine(value, style);
    if (style.lineEnd === '' || column + line.length < LINE_WIDTH) return line;
  }
  const inner = indent + style.unit;
  const lines = entries.map(([key, item]) => {
    const before = key === undefined ? '' : `${JSON.stringify(key)}${style.colon}`;
    return inner + before + written(item, style, inner, inner.length + before.length);
  });
  return [open, lines.join(`,${style.lineEnd}`), indent + close].join(style.lineEnd);
}

/** A value on one line, with spaces where the style has them. */
export function onOneLine(value: unknown, style: JsonStyle): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const comma = style.colon.endsWith(' ') ? ', ' : ',';
  if (Array.isArray(value)) return `[${value.map((item) => onOneLine(item, style)).join(comma)}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}${style.colon}${onOneLine(item, style)}`,
  );
  return `{${entries.join(comma)}}`;
}

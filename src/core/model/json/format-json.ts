// A value as JSON, in the form that Prettier gives it: what the program writes needs no formatting after.

/** How a document is laid out; `width` is in UTF-16 code units (Prettier counts wide characters twice). */
export interface JsonLayout {
  readonly indent: string;
  readonly newline: string;
  readonly width: number;
}

export const USUAL_LAYOUT: JsonLayout = { indent: '  ', newline: '\n', width: 110 };

/**
 * Objects stand on several lines; lists of plain values on one, where they fit. `level` is how deeply the value stands,
 * `before` how much of its first line is taken, `after` how much will follow it there. Only for values that came from
 * JSON or could: nothing undefined, no cycles.
 */
export function formatJson(value: unknown, layout: JsonLayout, level = 0, before = 0, after = 1): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? '[]' : '{}';
  const items: readonly (readonly [key: string, value: unknown])[] = isList
    ? value.map((each: unknown) => ['', each] as const)
    : Object.entries(value).map(
        ([key, each]: [string, unknown]) => [`${JSON.stringify(key)}: `, each] as const,
      );
  if (items.length === 0) return `${open ?? ''}${close ?? ''}`;
  if (isList && value.every((each) => typeof each !== 'object' || each === null)) {
    const line = `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
    if (before + line.length + after <= layout.width) return line;
  }
  const inner = layout.newline + layout.indent.repeat(level + 1);
  const lines = items.map(([key, each], at) => {
    const taken = layout.indent.length * (level + 1) + key.length;
    const comma = at < items.length - 1 ? 1 : 0;
    return `${inner}${key}${formatJson(each, layout, level + 1, taken, comma)}`;
  });
  return `${open ?? ''}${lines.join(',')}${layout.newline}${layout.indent.repeat(level)}${close ?? ''}`;
}

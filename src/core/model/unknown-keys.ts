// Finds the keys of a value that its schema does not know, all of them and in one pass over the value.
// (valibot names one unknown key of an object at a time, and takes `constructor` and `__proto__` for known ones.)
import type * as v from 'valibot';
import type { Keys } from './diagnostic.ts';

type Schema = v.GenericSchema;

export interface StrippedValue {
  /** A copy as far as the schema reaches; lists are cut one item beyond the most that the schema allows. */
  readonly rest: unknown;
  readonly unknown: readonly Keys[];
}

/** Follows objects, lists and optional values; what a union may be is left to the schema itself. */
export function withoutUnknownKeys(schema: Schema, value: unknown): StrippedValue {
  const unknown: Keys[] = [];
  return { rest: stripped(schema, value, [], unknown), unknown };
}

function stripped(schema: Schema, value: unknown, keys: Keys, unknown: Keys[]): unknown {
  const inner = 'wrapped' in schema ? (schema.wrapped as Schema) : schema;
  if (typeof value !== 'object' || value === null) return value;
  if (inner.type === 'array' && 'item' in inner && Array.isArray(value)) {
    const item = inner.item as Schema;
    return value
      .slice(0, mostItems(inner) + 1)
      .map((each, at) => stripped(item, each, [...keys, at], unknown));
  }
  if (inner.type !== 'strict_object' || !('entries' in inner) || Array.isArray(value)) return value;
  const known = new Map(Object.entries(inner.entries as Readonly<Record<string, Schema>>));
  const kept: [string, unknown][] = [];
  for (const [key, each] of Object.entries(value)) {
    const entry = known.get(key);
    if (entry === undefined) unknown.push([...keys, key]);
    else kept.push([key, stripped(entry, each, [...keys, key], unknown)]);
  }
  return Object.fromEntries(kept);
}

/** The longest list that the schema allows: an overlong one must not be looked through to its end. */
function mostItems(schema: Schema): number {
  const pipe = 'pipe' in schema && Array.isArray(schema.pipe) ? (schema.pipe as readonly unknown[]) : [];
  for (const action of pipe) {
    if (isMaxLength(action)) return action.requirement;
  }
  return Infinity;
}

function isMaxLength(
  action: unknown,
): action is { readonly type: 'max_length'; readonly requirement: number } {
  return typeof action === 'object' && action !== null && 'type' in action && action.type === 'max_length';
}

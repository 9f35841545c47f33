// Whether two values of JSON are the same, whatever the order of their keys.

/** Deep; what is one and the same object is not looked into. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, at) => isSameValue(each, b[at]))
    );
  }
  const [entries, other] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    entries.length === other.size &&
    entries.every(([key, value]) => other.has(key) && isSameValue(value, other.get(key)))
  );
}

// A part of a document with some of its keys left out.

/**
 * The same object without these keys; the others keep their order.
 *
 * Example: `withoutKeys({ id: 'a', date: '2023' }, 'date')` is `{ id: 'a' }`.
 */
export function withoutKeys<T extends object, K extends keyof T>(part: T, ...keys: readonly K[]): Omit<T, K> {
  const left = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(part).filter(([key]) => !left.has(key))) as Omit<T, K>;
}

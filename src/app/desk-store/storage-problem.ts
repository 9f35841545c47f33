// What IndexedDB throws, as a value that the page has plain words for.
import type { StoreProblem } from '../../ui/desk/desk-session.ts';

/** Names of DOMException: https://w3c.github.io/IndexedDB/#exceptions */
export function storageProblem(error: unknown): StoreProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return { kind: 'storage-full' };
  if (name === 'InvalidStateError') return { kind: 'storage-cleared' };
  return { kind: 'storage-refused', message: error instanceof Error ? error.message : String(error) };
}

// Where a document of the desk was opened from or saved to under events/, and how its files were then: what the
// development server needs to notice that somebody else has changed them.
import type { DeskSession, DeskStore } from '../ui/desk/desk-session.ts';

export interface Origin {
  readonly slug: string;
  /** The SHA-256 of each file by its path, as it was opened or last saved. */
  readonly opened: Readonly<Record<string, string>>;
}

const FIELD = 'origin';
const keyOf = (slug: string) => `quoteline-desk ${slug}`;

export function rememberOrigin(session: DeskSession, origin: Origin): void {
  void session.setPending(FIELD, JSON.stringify(origin));
  try {
    localStorage.setItem(keyOf(origin.slug), session.id);
  } catch {
    // Then the timeline is opened anew next time.
  }
}

export function originOf(session: DeskSession): Origin | undefined {
  const text = session.pending.get(FIELD);
  if (text === undefined) return undefined;
  try {
    const { slug, opened } = JSON.parse(text) as Partial<Origin>;
    return typeof slug === 'string' && opened !== undefined ? { slug, opened } : undefined;
  } catch {
    return undefined;
  }
}

/** The stored document that a timeline of events/ was opened as, where it is stored still. */
export async function storedOf(slug: string, store: DeskStore): Promise<string | undefined> {
  try {
    const id = localStorage.getItem(keyOf(slug));
    return (await store.list()).find((each) => each.id === id)?.id;
  } catch {
    return undefined;
  }
}

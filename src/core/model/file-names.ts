// How the things of a timeline are named where the name becomes part of a path or an address.

/** An id, and the slug of a timeline: it stands in links. */
export const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** The path of a text in the folder of its timeline. Linear, and never a way out of the folder. */
export const SOURCE_PATH = /^sources\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}\.txt$/;

/** The document's name in its folder. */
export const DOCUMENT_FILE = 'timeline.json';

/** The name of the file that the path of an address leads to, as people write it where it can be decoded. */
export function fileNameOf(pathname: string): string {
  const name = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

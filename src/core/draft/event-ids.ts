// Ids of proposed events: readable in a link, unique, and the same for the same text.

const LONGEST = 60;

/** A maker of ids that are not taken; a headline that comes twice gets a number. */
export function eventIds(taken: ReadonlySet<string>): (headline: string) => string {
  const used = new Map<string, number>();
  return (headline) => {
    const stem = slugOf(headline);
    let count = used.get(stem) ?? 0;
    let id: string;
    do {
      count += 1;
      id = count === 1 ? stem : `${stem}-${count}`;
    } while (taken.has(id) || (count > 1 && used.has(id)));
    used.set(stem, count);
    if (id !== stem) used.set(id, 1);
    return id;
  };
}

/** Lower-case letters, digits and hyphens: "Rain stops play in Seoul" is `rain-stops-play-in-seoul`. */
function slugOf(headline: string): string {
  const plain = headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST + 1);
  const cut = plain.length > LONGEST ? plain.slice(0, plain.lastIndexOf('-')) : plain;
  const slug = cut.replace(/-$/, '').slice(0, LONGEST);
  return slug === '' ? 'event' : slug;
}

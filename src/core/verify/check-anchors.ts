// Events that are dated from each other must lead to something that is dated by itself.
import type { Placed } from '../model/check-structure.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { quoted, toPath } from '../model/diagnostic.ts';
import type { TimelineEvent } from '../model/timeline.ts';

interface Link {
  readonly to: string;
  readonly path: string;
}

/** One finding for each link that closes a circle. Linear in the evidence, without recursion. */
export function* checkAnchors(events: readonly Placed<TimelineEvent>[]): Generator<Diagnostic> {
  const links = new Map(events.map(({ at, value }) => [value.id, linksOf(value, at)]));
  const done = new Set<string>();
  for (const id of links.keys()) {
    if (done.has(id)) continue;
    const way = [{ id, links: links.get(id) ?? [], next: 0 }];
    const onWay = new Set([id]);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const link = here.links[here.next];
      here.next += 1;
      if (link === undefined) {
        done.add(here.id);
        onWay.delete(here.id);
        way.pop();
      } else if (onWay.has(link.to)) {
        const circle = way.slice(way.findIndex((each) => each.id === link.to)).map((each) => each.id);
        yield diagnose('anchor-cycle', link.path, circleInWords([...circle, link.to]));
      } else if (!done.has(link.to)) {
        way.push({ id: link.to, links: links.get(link.to) ?? [], next: 0 });
        onWay.add(link.to);
      }
    }
  }
}

function linksOf(event: TimelineEvent, eventAt: number): readonly Link[] {
  return event.evidence.flatMap(({ dating }, at) => {
    const anchor = dating?.anchor;
    if (typeof anchor !== 'object' || !('event' in anchor)) return [];
    const path = toPath(['events', eventAt, 'evidence', at, 'dating', 'anchor', 'event']);
    return [{ to: anchor.event, path }];
  });
}

function circleInWords(ids: readonly string[]): string {
  const shown = ids.length > 8 ? [...ids.slice(0, 7), '…', ...ids.slice(-1)] : ids;
  const [first = '', second = '', ...rest] = shown.map(quoted);
  return `${first} is counted from ${second}${rest.map((id) => `, and that from ${id}`).join('')}.`;
}

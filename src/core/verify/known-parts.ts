// The sound parts of a document made ready for checking: ids looked up, dates parsed once, whatever is wrong elsewhere.
import type { SoundParts } from '../model/check-structure.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import { parseEdtf } from '../model/edtf/parse-edtf.ts';
import type { Source, TimelineEvent } from '../model/timeline.ts';

export interface KnownParts {
  readonly source: (id: string) => Source | undefined;
  readonly event: (id: string) => TimelineEvent | undefined;
  /** The value of a date; `undefined` where it is no EDTF, which is a finding of its own. */
  readonly edtf: (text: string) => Edtf | undefined;
}

export function knownParts({ sources, events }: SoundParts): KnownParts {
  const sourceById = new Map(sources.map(({ value }) => [value.id, value]));
  const eventById = new Map(events.map(({ value }) => [value.id, value]));
  const parsed = new Map<string, Edtf | undefined>();
  return {
    source: (id) => sourceById.get(id),
    event: (id) => eventById.get(id),
    edtf: (text) => {
      if (!parsed.has(text)) {
        const result = parseEdtf(text);
        parsed.set(text, result.ok ? result.value : undefined);
      }
      return parsed.get(text);
    },
  };
}

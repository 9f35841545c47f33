// When the sources were published: the days marked on the axis, sources of one day together.
import type { EdtfBounds } from '../../core/model/edtf/bounds.ts';
import { edtfBounds } from '../../core/model/edtf/bounds.ts';
import type { Edtf } from '../../core/model/edtf/edtf.ts';
import { parseEdtf } from '../../core/model/edtf/parse-edtf.ts';
import type { Source } from '../../core/model/timeline.ts';

export interface PublishedDay extends EdtfBounds {
  readonly date: Edtf;
  readonly publishers: readonly string[];
}

/** In the order of time. A source whose date does not parse marks nothing (a checked timeline has none). */
export function publishedDays(sources: readonly Source[]): readonly PublishedDay[] {
  const texts = Array.from(new Set(sources.map((source) => source.published)));
  const days = texts.flatMap((text): PublishedDay[] => {
    const parsed = parseEdtf(text);
    if (!parsed.ok) return [];
    const publishers = sources
      .filter((source) => source.published === text)
      .map((source) => source.publisher);
    return [{ ...edtfBounds(parsed.value), date: parsed.value, publishers: Array.from(new Set(publishers)) }];
  });
  return days.sort((a, b) => a.startMs - b.startMs);
}

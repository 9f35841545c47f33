// Mends what needs no person: replaces single values in the text of a timeline file, and leaves every other byte alone.
import type { CatalogueEntry } from '../model/diagnostic-catalogue.ts';
import { DIAGNOSTICS } from '../model/diagnostic-catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { withoutByteOrderMark } from '../model/json/parse-json.ts';
import { locatePaths } from '../model/json/positions.ts';
import type { VerifiedDocument } from './verify-document.ts';

/** `safe` mends by itself; the others only where they are named. */
export const MENDABLE = ['safe', 'sha256'] as const;

export type Mendable = (typeof MENDABLE)[number];

/** One value that was replaced; both are written as JSON. */
export interface Mended {
  readonly diagnostic: Diagnostic;
  readonly before: string;
  readonly after: string;
}

/**
 * The text with the findings mended that `names` allow. The quotes of a source whose text is not the one that was
 * quoted are left alone unless its new SHA-256 is to be written as well: whether they still hold is for a person.
 */
export function mendDocument(
  text: string,
  { diagnostics, parts }: VerifiedDocument,
  names: ReadonlySet<Mendable>,
): { readonly text: string; readonly mended: readonly Mended[] } {
  const changed = new Set(
    diagnostics
      .filter(({ code }) => code === 'text-changed')
      .map(({ path }) => parts?.sources.find(({ at }) => path === `sources[${at}].sha256`)?.value.id),
  );
  const isOfChangedText = ({ path }: Diagnostic): boolean => {
    const [, event, evidence] = /^events\[(\d+)\]\.evidence\[(\d+)\]/.exec(path) ?? [];
    const found = parts?.events.find(({ at }) => at === Number(event));
    return changed.has(found?.value.evidence[Number(evidence)]?.source);
  };
  const chosen = diagnostics.filter((each) => {
    const { mended }: CatalogueEntry = DIAGNOSTICS[each.code];
    if (mended === undefined || each.replacement === undefined) return false;
    if (mended !== 'safe') return names.has(mended.byName);
    return names.has('safe') && (names.has('sha256') || !isOfChangedText(each));
  });
  const body = withoutByteOrderMark(text);
  const places = locatePaths(
    body,
    chosen.map(({ path }) => path),
  );
  const edits = chosen
    .flatMap((diagnostic) => {
      const place = places.get(diagnostic.path);
      if (place?.isExact !== true) return [];
      const { start, end } = place.value;
      return [
        {
          diagnostic,
          start,
          end,
          before: body.slice(start, end),
          after: JSON.stringify(diagnostic.replacement),
        },
      ];
    })
    .sort((a, b) => a.start - b.start);
  let mendedText = text.slice(0, text.length - body.length);
  let from = 0;
  for (const { start, end, after } of edits) {
    mendedText += body.slice(from, start) + after;
    from = end;
  }
  mendedText += body.slice(from);
  return {
    text: mendedText,
    mended: edits.map(({ diagnostic, before, after }) => ({ diagnostic, before, after })),
  };
}

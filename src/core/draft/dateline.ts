// "SEOUL (Reuters) – ", "LONDON, Nov 9 (AP) -- ": where a report was filed, before its first sentence begins.

/** How far into a sentence a dateline may reach, in UTF-16 code units. */
const LONGEST = 80;

const PLACE = /^\p{Lu}[\p{Lu}\p{M}.’'/-]{2,}(?:[ ,]{1,2}[\p{Lu}\p{N}][\p{L}\p{N}.’'/]*){0,7}/u;
const AGENCY = /^,? ?\([\p{L}\p{N} .&/-]{2,30}\)/u;
const DASH = /^ ?(?:--|[–—-]) ?/;

/** How many code units of a sentence are its dateline; 0 for none. */
export function datelineLength(sentence: string): number {
  const head = sentence.slice(0, LONGEST);
  const place = PLACE.exec(head)?.[0];
  if (place === undefined) return 0;
  const afterPlace = head.slice(place.length);
  const agency = AGENCY.exec(afterPlace)?.[0] ?? '';
  const dash = DASH.exec(afterPlace.slice(agency.length))?.[0];
  if (dash === undefined || (agency === '' && dash.trim() === '-' && !dash.startsWith(' '))) return 0;
  return place.length + agency.length + dash.length;
}

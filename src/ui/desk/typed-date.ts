// A date as an editor types it: EDTF as it stands, or plain words.
import { parseEdtf } from '../../core/model/edtf/parse-edtf.ts';

/** The EDTF of what was typed; `undefined` where it is none yet. */
export function readTypedDate(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const parsed = parseEdtf(text);
  return parsed.ok ? text : undefined;
}

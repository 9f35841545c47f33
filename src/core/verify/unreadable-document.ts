// A timeline file of which not even the text could be had.
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { UnreadableText } from './source-text.ts';

export function unreadableDocument(file: string, { unreadable, position }: UnreadableText): Diagnostic {
  if (position !== undefined) {
    return diagnose('not-utf8', '', `${file} cannot be read: ${unreadable}.`, { position });
  }
  const help = 'Put a timeline.json into the folder.';
  return diagnose('file-unreadable', '', `${file} cannot be read: ${unreadable}.`, { help });
}

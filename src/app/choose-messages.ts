// The catalogue for this reader: the first of the browser's languages that there is one for.
import type { PutInWords } from '../ui/messages/diagnostic-in-words.ts';
import { inItsOwnWords } from '../ui/messages/diagnostic-in-words.ts';
import type { Messages } from '../ui/messages/en.ts';
import type { ArchiveMessages } from '../ui/messages/en-archive.ts';
import type { DeskMessages } from '../ui/messages/en-desk.ts';
import { en } from '../ui/messages/en.ts';

/** Catalogues besides English, loaded only for those who read them. */
const OTHERS: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await import('../ui/messages/de.ts')).de,
};

/** English where nothing else fits, or where another catalogue cannot be loaded. */
export async function chooseMessages(languages: readonly string[]): Promise<Messages> {
  for (const language of languages) {
    const primary = language.split('-')[0]?.toLowerCase() ?? '';
    if (primary === 'en') return en;
    const load = OTHERS[primary];
    if (load !== undefined) return load().catch(() => en);
  }
  return en;
}

/** The words of the desk in the language of the catalogue that was chosen. */
export async function chooseDeskMessages({ locale }: Messages): Promise<DeskMessages> {
  if (locale.startsWith('de')) {
    const { deDesk } = await import('../ui/messages/de-desk.ts');
    return deDesk;
  }
  const { enDesk } = await import('../ui/messages/en-desk.ts');
  return enDesk;
}

/** What is wrong with a timeline, in the language of the catalogue that was chosen. */
export async function chooseProblemWords({ locale }: Messages): Promise<PutInWords> {
  if (!locale.startsWith('de')) return inItsOwnWords;
  return (await import('../ui/messages/de-diagnostics.ts')).germanDiagnostic;
}

/** The words of an archive's page in the language of the catalogue that was chosen. */
export async function chooseArchiveMessages({ locale }: Messages): Promise<ArchiveMessages> {
  if (locale.startsWith('de')) {
    const { deArchive } = await import('../ui/messages/de-archive.ts');
    return deArchive;
  }
  const { enArchive } = await import('../ui/messages/en-archive.ts');
  return enArchive;
}

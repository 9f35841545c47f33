// Makes a diagnostic whose severity, and whose help where nothing better is known, are those of the catalogue.
import type { Diagnostic } from './diagnostic.ts';
import type { CatalogueEntry, DiagnosticCode } from './diagnostic-catalogue.ts';
import { DIAGNOSTICS } from './diagnostic-catalogue.ts';

type Details = Partial<Pick<Diagnostic, 'help' | 'position' | 'difference' | 'replacement'>>;

/**
 * Example: `diagnose('quote-position', 'events[0].evidence[0].quote.start', 'The quote starts at 78, not at 79.')`.
 * A code that is not in the catalogue does not compile.
 */
export function diagnose(
  code: DiagnosticCode,
  path: string,
  message: string,
  details: Details = {},
): Diagnostic {
  const { severity, help }: CatalogueEntry = DIAGNOSTICS[code];
  return { code, severity, path, message, help, ...details };
}

// What a run of `quoteline verify` found, for whichever form it is printed in.
import type { Diagnostic, Severity } from '../../core/model/diagnostic.ts';
import type { Mended } from '../../core/verify/mend-document.ts';
import type { QuoteCount } from '../../core/verify/verify-timeline.ts';

/** A sentence that no event quotes, and where it stands in its text. */
export interface UnquotedPassage {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface SourceCoverage {
  readonly source: string;
  readonly sentences: number;
  readonly unquoted: readonly UnquotedPassage[];
}

export interface FileReport {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly quotes: QuoteCount;
  readonly mended: readonly Mended[];
  /** Of each source whose text is at hand, where it was asked for. */
  readonly coverage?: readonly SourceCoverage[];
}

export interface Summary {
  readonly files: number;
  readonly quotes: QuoteCount;
  readonly findings: Readonly<Record<Severity, number>>;
}

export function summaryOf(reports: readonly FileReport[]): Summary {
  const findings = { error: 0, warning: 0, info: 0 };
  const quotes = { verbatim: 0, faulty: 0, unchecked: 0 };
  for (const report of reports) {
    for (const { severity } of report.diagnostics) findings[severity] += 1;
    quotes.verbatim += report.quotes.verbatim;
    quotes.faulty += report.quotes.faulty;
    quotes.unchecked += report.quotes.unchecked;
  }
  return { files: reports.length, quotes, findings };
}

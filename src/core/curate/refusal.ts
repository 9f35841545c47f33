// Why a command cannot be carried out: a value, never an exception.
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { quoted } from '../model/diagnostic.ts';
import type { DiagnosticCode } from '../model/diagnostic-catalogue.ts';
import type { DeskDocument } from './desk-document.ts';

export interface Refused {
  readonly refusal: Diagnostic;
}

/** What a command leads to, before its parts are checked. */
export type Outcome = DeskDocument | Refused;

export function isRefused<T extends object>(outcome: T | Refused): outcome is Refused {
  return 'refusal' in outcome;
}

export function refuse(code: DiagnosticCode, message: string, path = ''): Refused {
  return { refusal: diagnose(code, path, message) };
}

export function notFound(what: 'event' | 'source', id: string): Refused {
  return refuse('desk-not-found', `There is no ${what} ${quoted(id)} any more.`);
}

// How a quote yields a date: its words stand in the quote, and the rule leads from them and the anchor to the date.
import { applyRule } from '../dating/dating-rules.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Diagnostic, Keys } from '../model/diagnostic.ts';
import { quoted, toPath } from '../model/diagnostic.ts';
import type { Edtf } from '../model/edtf/edtf.ts';
import { toEdtf } from '../model/edtf/to-edtf.ts';
import type { Dating, Evidence } from '../model/timeline.ts';
import type { KnownParts } from './known-parts.ts';

/** `keys` lead to the dating. What hangs on a date or a reference that is wrong itself is not judged again. */
export function* checkDating(
  dating: Dating,
  evidence: Evidence,
  known: KnownParts,
  keys: Keys,
): Generator<Diagnostic> {
  const expressions = typeof dating.expression === 'string' ? [dating.expression] : dating.expression;
  yield* checkExpressions(expressions, evidence.quote.exact, [...keys, 'expression']);
  const anchor = anchorOf(dating, evidence, known);
  if (anchor === 'unknown') return;
  if (anchor === 'undated') {
    const id = typeof dating.anchor === 'object' && 'event' in dating.anchor ? dating.anchor.event : '';
    const message = `The event ${quoted(id)}, from which this is counted, has no date.`;
    yield diagnose('anchor-undated', toPath([...keys, 'anchor', 'event']), message);
    return;
  }
  const timeZone = known.source(evidence.source)?.timeZone;
  const input = {
    expressions,
    ...(anchor === undefined ? {} : { anchor }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  const applied = applyRule(dating.rule, input);
  if (!applied.ok) {
    const { code, message, help } = applied.problem();
    yield diagnose(code, toPath([...keys, 'rule']), message, { help });
    return;
  }
  const written = known.edtf(dating.edtf);
  const yielded = toEdtf(applied.value);
  if (written === undefined || yielded === toEdtf(written)) return;
  const message = `The rule yields ${yielded}, and the dating says ${dating.edtf}.`;
  const help = `Write ${yielded}, or choose another rule or anchor.`;
  yield diagnose('dating-yields-otherwise', toPath([...keys, 'edtf']), message, {
    help,
    replacement: yielded,
  });
}

function* checkExpressions(expressions: readonly string[], exact: string, keys: Keys): Generator<Diagnostic> {
  for (const [at, expression] of expressions.entries()) {
    const path = toPath(expressions.length === 1 ? keys : [...keys, at]);
    const first = exact.indexOf(expression);
    if (first === -1) {
      yield diagnose('expression-not-in-quote', path, `The quote does not contain ${quoted(expression)}.`);
    } else if (exact.includes(expression, first + 1)) {
      const count = exact.split(expression).length - 1;
      yield diagnose(
        'expression-repeated',
        path,
        `${quoted(expression)} stands in the quote ${count} times.`,
      );
    }
  }
}

/** The date counted from, `undefined` where none is named, or why there is none. */
function anchorOf(
  { anchor }: Dating,
  { source }: Evidence,
  known: KnownParts,
): Edtf | 'unknown' | 'undated' | undefined {
  if (anchor === undefined) return undefined;
  if (anchor === 'published') return known.edtf(known.source(source)?.published ?? '') ?? 'unknown';
  if ('date' in anchor) return known.edtf(anchor.date) ?? 'unknown';
  const event = known.event(anchor.event);
  if (event === undefined) return 'unknown';
  return event.date === undefined ? 'undated' : (known.edtf(event.date) ?? 'unknown');
}

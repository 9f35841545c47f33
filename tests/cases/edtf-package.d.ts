// The part of the untyped `edtf` package that the oracle tests use.
declare module 'edtf' {
  /** First and last millisecond of a value; `null` for an end that is unknown. Throws what it cannot read. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}

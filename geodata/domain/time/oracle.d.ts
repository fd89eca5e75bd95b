/**
 * What the tests use of the npm package `edtf`, which ships no types: first and last instant, milliseconds since
 * 1970-01-01 UTC.
 */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}

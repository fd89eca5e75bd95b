/**
 * The part of the npm package `edtf` that the tests use; it ships no types. First and last instant, in milliseconds
 * since 1970-01-01 UTC.
 */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}

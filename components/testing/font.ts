/** Stands in for `next/font/local` in tests: no font is needed where nothing is painted. */
export default function localFont(): { readonly className: string; readonly variable: string } {
  return { className: '', variable: '' }
}

/** Replaces `next/font/local` in tests, where no font is needed. */
export default function localFont(): { readonly className: string; readonly variable: string } {
  return { className: '', variable: '' }
}

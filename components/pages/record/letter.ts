/** The address that opens a letter in the reader's own mail program (RFC 6068): its lines end in CR LF. */
export function letterTo(address: string, subject: string, text: string): string {
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'))
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${body}`
}

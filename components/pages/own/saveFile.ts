/** Offers a file to the reader as a download. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The download has its own reference once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Saves a file that was made in this browser. */
export function save(parts: readonly BlobPart[], type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Safari reads it some time after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

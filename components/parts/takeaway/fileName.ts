/**
 * Name of a file of a data set: its title in letters and digits, as every system accepts them, and whether the file
 * holds a selection only.
 */
export function fileName(title: string, extension: string, selection = false): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-')
  const stem = [...words].slice(0, 60).join('').replace(/-$/, '') || 'events'
  return `${stem}${selection ? '-selection' : ''}.${extension}`
}

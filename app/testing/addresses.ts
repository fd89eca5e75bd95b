/** The origin of the site in tests. */
export const ORIGIN = 'http://localhost:3000'

interface Address<Module> {
  readonly pattern: RegExp
  readonly load: () => Promise<Module>
}

/** The routes of the folder app, from `import.meta.glob`. Static segments precede dynamic ones, as in Next. */
export function byAddress<Module>(files: Readonly<Record<string, () => Promise<Module>>>): readonly Address<Module>[] {
  return Object.keys(files)
    .toSorted((a, b) => a.split('[').length - b.split('[').length)
    .flatMap((file) => {
      const load = files[file]
      const path = file.replace(/^\.\./, '').replace(/\/[^/]+$/, '')
      const pattern = path
        .replaceAll('.', '\\.')
        .replace(/\/\[\[\\\.\\\.\\\.(\w+)\]\]$/, '(?:/(?<$1>.+))?')
        .replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)')
      return load ? [{ pattern: new RegExp(`^${pattern || '/'}$`), load }] : []
    })
}

/** The module for a path with its route parameters; null if there is none. */
export async function moduleAt<Module>(addresses: readonly Address<Module>[], pathname: string) {
  for (const { pattern, load } of addresses) {
    const found = pattern.exec(pathname)
    if (found) return { module: await load(), params: paramsOf(pattern, found.groups) }
  }
  return null
}

/** The groups of a pattern; those of `[[...name]]` are lists, and missing if empty. */
function paramsOf(pattern: RegExp, groups: Readonly<Record<string, string | undefined>> = {}) {
  const found: Record<string, string | string[]> = {}
  for (const [name, text] of Object.entries(groups))
    if (text !== undefined) found[name] = pattern.source.includes(`(?<${name}>.+)`) ? text.split('/') : text
  return found
}

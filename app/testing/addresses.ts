/** Where the site of the tests stands. */
export const ORIGIN = 'http://localhost:3000'

interface Address<Module> {
  readonly pattern: RegExp
  readonly load: () => Promise<Module>
}

/**
 * The addresses of files in the folder app, as `import.meta.glob` of this folder names them. Fixed names before those
 * that stand for any, as Next has it.
 */
export function byAddress<Module>(files: Readonly<Record<string, () => Promise<Module>>>): readonly Address<Module>[] {
  return Object.keys(files)
    .toSorted((a, b) => a.split('[').length - b.split('[').length)
    .flatMap((file) => {
      const load = files[file]
      const path = file.replace(/^\.\./, '').replace(/\/[^/]+$/, '')
      const pattern = path.replaceAll('.', '\\.').replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)')
      return load ? [{ pattern: new RegExp(`^${pattern || '/'}$`), load }] : []
    })
}

/** What serves a path, and what the path says of it; null where nothing does. */
export async function moduleAt<Module>(addresses: readonly Address<Module>[], pathname: string) {
  for (const { pattern, load } of addresses) {
    const found = pattern.exec(pathname)
    if (found) return { module: await load(), params: { ...found.groups } }
  }
  return null
}

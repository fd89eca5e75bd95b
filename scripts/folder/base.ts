import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The arguments of `npm run static`: `--base` and `--out`. */
export function readBase(args: readonly string[], env: Readonly<Record<string, string | undefined>>) {
  const named = (name: string) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? args.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) : args[at + 1]
  }
  const asked = named('base') ?? env.JOLIBA_FOLDER ?? '/'
  const bare = asked.replace(/^\/+|\/+$/g, '')
  return { base: bare === '' ? '/' : `/${bare}/`, out: named('out') ?? 'out' }
}

/** What is wrong with a base path, and what would be right; null for a good one. */
export function baseFault(base: string, languages: readonly string[]): string | null {
  const right = 'give the path under which the folder is served, such as /joliba/.'
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) return `--base is "${base}": ${right}`
  const [, first = ''] = base.split('/')
  if ([...languages, '_next', 'data', 'embed', 'ogc', 'pictures'].includes(first))
    return `--base is "${base}", which begins with the name of a folder of the site: ${right}`
  return null
}

/** A file of every folder that is written; GitHub Pages needs one of this name, whatever is in it. */
export const MARK = '.nojekyll'

/** What it says. */
export const MARKED = 'Written by `npm run static` of Joliba, which deletes this folder when it writes it again.\n'

/** Why a folder must not be written, as it is deleted before; null if it is new, empty or was written like this. */
export function outFault(folder: string, root: string): string | null {
  if (!existsSync(folder) || folder.startsWith(path.join(root, '.cache') + path.sep)) return null
  const mark = path.join(folder, MARK)
  try {
    if (readdirSync(folder).length === 0 || (existsSync(mark) && readFileSync(mark, 'utf8') === MARKED)) return null
  } catch {
    return `--out is ${folder}, which is no folder: name a new one.`
  }
  return `--out is ${folder}, where there are files that this command did not write: name a new or empty folder.`
}

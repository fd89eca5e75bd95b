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

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Pages = Readonly<Record<'explorer' | 'story', string>>

let read: Pages | undefined

/**
 * The address of the code of a page on its own, as scripts/standalone.mjs has written it: read once per build; in
 * development, on each request.
 */
export function standaloneFile(page: keyof Pages): string {
  const developing = process.env.NODE_ENV === 'development'
  if (read !== undefined && !developing) return read[page]
  const file = join(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.JOLIBA_DIST || '.next',
    developing ? 'dev' : '',
    'standalone.json',
  )
  read = JSON.parse(readFileSync(file, 'utf8')) as Pages
  return read[page]
}

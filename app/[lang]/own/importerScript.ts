import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placed } from '@/geodata/domain/site/folder'

let read: string | undefined

/**
 * The address of the script that reads files in a worker, as scripts/importer.mjs has written it: read once per build;
 * in development, on each request.
 */
export function importerScript(): string {
  const developing = process.env.NODE_ENV === 'development'
  if (read !== undefined && !developing) return read
  const file = join(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.JOLIBA_DIST || '.next',
    developing ? 'dev' : '',
    'importer.json',
  )
  read = placed((JSON.parse(readFileSync(file, 'utf8')) as { script: string }).script)
  return read
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notFound } from 'next/navigation'
import { messagesOf } from '@/components/language/translate'
import type { StandaloneParts } from '@/components/parts/takeaway/standaloneParts'
import { isOffered } from '@/geodata/load/languages'
import type { RouteProps } from '../pageContext'

/** The file's address is known after the build only. */
export const dynamic = 'force-dynamic'

/** What the browser needs to make a page that holds an explorer of a reader's own data. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const parts: StandaloneParts = { explorer: explorerFile(), messages: messagesOf('standalone', lang) }
  return Response.json(parts, { headers: { 'Cache-Control': 'no-cache' } })
}

let read: string | undefined

/** As scripts/standalone.mjs has written it: read once per build; in development, on each request. */
function explorerFile(): string {
  const developing = process.env.NODE_ENV === 'development'
  if (read !== undefined && !developing) return read
  const file = join(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.JOLIBA_DIST || '.next',
    developing ? 'dev' : '',
    'standalone.json',
  )
  read = (JSON.parse(readFileSync(file, 'utf8')) as { explorer: string }).explorer
  return read
}

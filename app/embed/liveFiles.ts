import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LiveFiles } from '@/components/pages/embed/live/document'

/**
 * Of the pages that load the live bundle: own files only. No `frame-ancestors`, so that any page may embed a widget,
 * even sandboxed (see server/headers.mjs).
 */
export const LIVE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

type Pages = Readonly<Record<'map' | 'story', LiveFiles>>

let read: Pages | undefined

/** The file list of scripts/live.mjs: read once per build; in development, on each request. */
export function liveFiles(page: keyof Pages): LiveFiles {
  const developing = process.env.NODE_ENV === 'development'
  if (read && !developing) return read[page]
  const file = join(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.JOLIBA_DIST || '.next',
    developing ? 'dev' : '',
    'live.json',
  )
  read = JSON.parse(readFileSync(file, 'utf8')) as Pages
  return read[page]
}

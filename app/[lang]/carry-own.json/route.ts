import { offeredLanguages } from '@/geodata/load/languages'
import { messagesRoute } from '../messagesRoute'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** The same for a story of a reader's own data. Loaded on demand. */
export const GET = messagesRoute('carryOwn')

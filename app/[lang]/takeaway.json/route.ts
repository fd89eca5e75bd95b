import { offeredLanguages } from '@/geodata/load/languages'
import { messagesRoute } from '../messagesRoute'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** The messages of the dialog that takes a reader's own data away. Loaded on demand. */
export const GET = messagesRoute('takeAway')

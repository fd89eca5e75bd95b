import { offeredLanguages } from '@/geodata/load/languages'
import { messagesRoute } from '../messagesRoute'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** Messages about use without a network. */
export const GET = messagesRoute('offline')

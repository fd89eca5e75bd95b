import { offeredLanguages } from '@/geodata/load/languages'
import { messagesRoute } from '../messagesRoute'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** Messages of the welcome and of the tour. */
export const GET = messagesRoute('welcome')

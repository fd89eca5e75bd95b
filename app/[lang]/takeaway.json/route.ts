import { notFound } from 'next/navigation'
import { messagesOf } from '@/components/language/translate'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import type { RouteProps } from '../pageContext'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** The messages of the dialog that takes a reader's own data away. Loaded on demand. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  return Response.json(messagesOf('takeAway', lang))
}

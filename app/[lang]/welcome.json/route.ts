import { notFound } from 'next/navigation'
import { messagesOf } from '@/components/language/translate'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import type { RouteProps } from '../pageContext'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** Messages of the welcome and of the tour. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  return Response.json(messagesOf('welcome', lang))
}

import { notFound } from 'next/navigation'
import { isLanguage, LANGUAGES } from '@/geodata/domain/language/language'
import type { RouteProps } from '../pageContext'
import { restPayload } from '../payloads'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return LANGUAGES.map((lang) => ({ lang }))
}

/** Data for lazy parts of the explorer. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return new Response(restPayload(lang), { headers: { 'Content-Type': 'application/json' } })
}

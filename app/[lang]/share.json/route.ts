import { notFound } from 'next/navigation'
import { messagesOf } from '@/components/language/translate'
import type { ShareData } from '@/components/parts/share/shareData'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import type { RouteProps } from '../pageContext'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return offeredLanguages().map((lang) => ({ lang }))
}

/** Data for the share dialog: its messages and the data version. Loaded on demand. */
export async function GET(_: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const kit: ShareData = { version: atlasSource().publishedVersion(), messages: messagesOf('share', lang) }
  return Response.json(kit)
}

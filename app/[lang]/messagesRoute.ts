import { notFound } from 'next/navigation'
import { messagesOf } from '@/components/language/translate'
import { isOffered } from '@/geodata/load/languages'
import type { RouteProps } from './pageContext'

/** The handler of a route that answers with the messages of a lazy part. */
export function messagesRoute(part: Parameters<typeof messagesOf>[0]) {
  return async (_: Request, { params }: RouteProps): Promise<Response> => {
    const { lang } = await params
    if (!isOffered(lang)) notFound()
    return Response.json(messagesOf(part, lang))
  }
}

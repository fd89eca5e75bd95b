import { match } from '@formatjs/intl-localematcher'
import Negotiator from 'negotiator'
import { offeredLanguages } from '@/geodata/load/languages'

/** `/` redirects to the browser's preferred language (RFC 9110 §12.5.4), or the first one offered. */
export function GET(request: Request): Response {
  const asked = new Negotiator({
    headers: { 'accept-language': request.headers.get('accept-language') ?? '' },
  }).languages()
  const readable = asked.filter((tag) => tag !== '*' && isTag(tag))
  const language = match(readable, offeredLanguages(), offeredLanguages()[0])
  const { search } = new URL(request.url)
  return new Response(null, { status: 307, headers: { Location: `/${language}${search}`, Vary: 'Accept-Language' } })
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

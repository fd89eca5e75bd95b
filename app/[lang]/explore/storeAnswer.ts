import { type Translate, translatorIn } from '@/components/language/translate'
import { onlyIn } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import { type ServedSet, StoreAway, StoreSlow, type ViewAnswer, type ViewStore } from '@/geodata/domain/service/views'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import type { AskedFault } from '@/geodata/drawing/served/asked'
import { vocabularyOf } from '@/geodata/drawing/served/partAtlas'
import { isOffered } from '@/geodata/load/languages'
import { viewStore } from '@/geodata/load/store'
import { answer, refusal } from '../../answer'
import { type FileProps, refuseLanguage } from '../file'

/** What an answer is made of. */
export interface AskedOfStore {
  readonly store: ViewStore
  readonly set: ServedSet
  readonly view: View
  readonly query: URLSearchParams
  readonly language: Language
}

/** When to ask again, in seconds. */
const AGAIN = '5'

/**
 * Answers with JSON that a store makes of a query, with texts in one language only. Refuses with a sentence: 400 for a
 * fault, 404 if there is no such thing (null), 503 while the data cannot be reached or takes too long.
 */
export async function storeAnswer(
  request: Request,
  { params }: FileProps,
  file: string,
  make: (asked: AskedOfStore) => Promise<object | null>,
): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage(`explore/${file}`)
  const t = translatorIn(lang)
  const query = new URL(request.url).searchParams
  try {
    const store = viewStore()
    const set = await store.set()
    const view = parseView(query, vocabularyOf(set))
    const made = await make({ store, set, view, query, language: lang })
    if (made === null) return refusal(404, t('explore.unknown'))
    if (isFault(made)) return refusal(400, t('explore.badAddress', { ...made }))
    return answer(request, {
      body: JSON.stringify(onlyIn(lang, made)),
      type: 'application/json',
      version: set.version,
      // Without a part of the data it is true for a moment only.
      ...(isPartial(made) ? { headers: { 'Cache-Control': 'no-store' } } : {}),
    })
  } catch (error) {
    const refused = storeRefusal(error, t)
    if (!refused) throw error
    return refused
  }
}

/** What a store rejects with, as an answer; null for other errors. */
export function storeRefusal(error: unknown, t: Translate): Response | null {
  if (error instanceof StoreAway) return refusal(503, t('explore.away'), { 'Retry-After': AGAIN })
  if (error instanceof StoreSlow) return refusal(503, t('explore.slow'), { 'Retry-After': AGAIN })
  return null
}

function isPartial(made: object): boolean {
  const { missing } = 'answer' in made ? (made.answer as ViewAnswer) : (made as Partial<ViewAnswer>)
  return missing !== undefined
}

function isFault(made: object): made is AskedFault {
  return 'parameter' in made
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sent } from '@/components/language/sent'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { ServedExplorer } from '@/components/pages/explorer/served/ServedExplorer'
import type { FirstAnswer } from '@/components/pages/explorer/served/served'
import { pageMetadata } from '@/components/pages/record/metadata'
import { tilesFrom } from '@/components/parts/map/tiles'
import { Page } from '@/components/parts/site/Page'
import { searchParamsOf } from '@/components/parts/widget/options'
import { periods } from '@/geodata/domain/compare/period'
import { onlyIn } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import { type ServedSet, StoreAway, StoreSlow } from '@/geodata/domain/service/views'
import { asksForSomething } from '@/geodata/domain/view/filter'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import { cameraIn } from '@/geodata/drawing/camera/camera'
import { askedQuery } from '@/geodata/drawing/served/asked'
import { tilesAround } from '@/geodata/drawing/served/dots'
import { rowsSeen } from '@/geodata/drawing/served/edges'
import { explored } from '@/geodata/drawing/served/explored'
import { vocabularyOf } from '@/geodata/drawing/served/partAtlas'
import type { SentSet } from '@/geodata/drawing/served/sentSet'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { viewStore } from '@/geodata/load/store'
import { restPayload } from '../payloads'
import { sentHere } from './sentHere'

/** The data set may change at any time. */
export const dynamic = 'force-dynamic'

interface ExploreProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: ExploreProps): Promise<Metadata> {
  const { lang } = await params
  if (!isOffered(lang)) return {}
  const t = translatorIn(lang)
  return {
    ...pageMetadata({
      language: lang,
      path: '/explore',
      title: (await nameOfSet(lang)) ?? t('explore.title'),
      description: t('explore.description'),
    }),
    // Filters make an unlimited number of Views.
    robots: { index: false, follow: true },
  }
}

/** What the data set is called; null if it cannot be reached, or is called as the site. */
async function nameOfSet(language: Language): Promise<string | null> {
  try {
    const { config } = await viewStore().set()
    const name = config.title[language]
    return name === atlasSource().atlas().config.title[language] ? null : name
  } catch (error) {
    if (error instanceof StoreAway || error instanceof StoreSlow) return null
    throw error
  }
}

/** The explorer of the served data set: the first answer is in the page. */
export default async function ExploreRoute({ params, searchParams }: ExploreProps) {
  const { lang } = await params
  if (!isOffered(lang)) notFound()
  const query = await searchParams
  const answered = await firstAnswer((set) => parseView(query, vocabularyOf(set)))
  if ('away' in answered)
    return <Away language={lang} slow={answered.away === 'slow'} query={searchParamsOf(query).toString()} />
  const { set, first, compares } = answered
  return (
    <ServedExplorer
      set={sent<SentSet>(onlyIn(lang, sentHere(set)))}
      first={sent<FirstAnswer>(onlyIn(lang, first))}
      language={lang}
      messages={sent(messagesOf(set.own ? 'servedOwn' : 'served', lang))}
      tiles={tilesFrom(process.env)}
      rest={compares || first.event || first.explored.chronology ? restPayload(lang) : 'later'}
    />
  )
}

/** A frame of usual size: which part of a map is seen is known to the browser only. */
const USUAL = { width: 900, height: 580 }

async function firstAnswer(
  viewOf: (set: ServedSet) => View,
): Promise<
  | { readonly set: ServedSet; readonly first: FirstAnswer; readonly compares: boolean }
  | { readonly away: 'away' | 'slow' }
> {
  try {
    const store = viewStore()
    const set = await store.set()
    const asked = viewOf(set)
    const two = periods(asked, set)
    const view = two?.before ?? asked
    const tiles = set.crowded ? tilesAround(cameraIn(USUAL, view.at, set.config.map), USUAL) : null
    const seen = { tiles, strip: asksForSomething(view) ? rowsSeen(set, view.time) : null }
    const [all, second, event] = await Promise.all([
      explored(store, set, view, seen),
      two && explored(store, set, two.after, seen),
      view.event === null ? null : store.event(view.event),
    ])
    return {
      set,
      first: {
        query: askedQuery(view, seen),
        explored: all,
        seen,
        event,
        second: two && second && { query: askedQuery(two.after, seen), explored: second },
      },
      compares: asked.compare !== null,
    }
  } catch (error) {
    if (error instanceof StoreAway) return { away: 'away' }
    if (error instanceof StoreSlow) return { away: 'slow' }
    throw error
  }
}

/** Until the data can be reached: asks again by itself. */
function Away({ language, slow, query }: { language: Language; slow: boolean; query: string }) {
  const t = translatorIn(language)
  return (
    <Page language={language} t={t} path="/explore">
      <meta httpEquiv="refresh" content="10" />
      {/* Read by server/render.mjs: a page cannot set its status, and this one must not be kept. */}
      <meta name="joliba:status" content="503" />
      <h1>{t('explore.title')}</h1>
      <p role="alert">{t(slow ? 'explore.slow' : 'explore.nothing')}</p>
      <p>
        <a className="button" href={`/${language}/explore${query && `?${query}`}`}>
          {t('explore.retry')}
        </a>
      </p>
    </Page>
  )
}

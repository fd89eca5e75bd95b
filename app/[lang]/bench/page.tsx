import { notFound } from 'next/navigation'
import { messagesOf } from '@/components/language/translate'
import { SyntheticExplorer } from '@/components/pages/bench/SyntheticExplorer'
import { toPayload } from '@/geodata/domain/join/payload'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'

interface BenchPageProps {
  readonly params: Promise<{ lang: string }>
  readonly searchParams: Promise<{ events?: string; places?: string }>
}

const MOST = 400_000

/**
 * The explorer with `?events=20000` synthetic events; with `&places=5000` at as many places around the world. Available
 * only if the server was started with JOLIBA_BENCH; otherwise 404.
 */
export default async function BenchPage({ params, searchParams }: BenchPageProps) {
  const { lang } = await params
  const { events, places = 0 } = await searchParams
  const count = Math.min(Number(events), MOST)
  if (!process.env.JOLIBA_BENCH || !isOffered(lang) || !(count > 0)) notFound()
  return (
    <SyntheticExplorer
      wire={toPayload(atlasSource().atlas(), lang)}
      language={lang}
      messages={{ ...messagesOf('explorer', lang), ...messagesOf('crowd', lang), ...messagesOf('rest', lang) }}
      count={count}
      places={Math.min(Number(places), MOST) || 0}
    />
  )
}

import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft } from '@/geodata/domain/draft/draft'
import { slugOf, toStory } from '@/geodata/domain/draft/toStory'
import type { Language } from '@/geodata/domain/language/language'
import type { Carried } from '../../parts/carry/carried'
import { TakeStory } from '../../parts/carry/TakeStory'
import { wholeAtlas } from '../../parts/carry/wholeAtlas'
import type { About } from '../../parts/takeaway/about'
import { useGround } from '../../view/ground'
import { useExplorer } from '../../view/useExplorer'
import { pictureBlob } from './kept/keptPictures'

interface TakeDraftProps {
  readonly draft: Draft
  /** The language that is being written. */
  readonly written: Language
  /** What the reader states about events of their own; null for those of the site. */
  readonly about: About | null
}

/** The button with which a draft is taken away, in any form. Needs an explorer around. */
export function TakeDraft({ draft, written, about }: TakeDraftProps) {
  const t = useTranslations('studio')
  const { atlas, language } = useExplorer()
  const { packed } = useGround()
  const carriedIn = useCallback(
    async (one: Language): Promise<Carried> => {
      // The page has the events in its own language only.
      const events = about ? { atlas, version: '' } : await wholeAtlas(one)
      const pictures = await picturesOf(draft)
      const addresses = new Map(
        await Promise.all([...pictures].map(async ([id, blob]) => [id, await dataAddress(blob)] as const)),
      )
      const date = new Date().toLocaleDateString('sv')
      const story = toStory(draft, one, { atlas: events.atlas, pictureUrl: (id) => addresses.get(id) ?? null, date })
      return { story, ...events, ground: packed, about, page: false }
    },
    [draft, about, atlas, packed],
  )
  const drafted = useCallback(async () => {
    const read = [...(await picturesOf(draft))].map(
      async ([id, blob]) => [id, new Uint8Array(await blob.arrayBuffer())] as const,
    )
    return { draft, pictures: new Map(await Promise.all(read)) }
  }, [draft])
  return (
    <TakeStory
      language={language}
      languages={[written, ...draft.languages.filter((one) => one !== written)]}
      title={draft.title[written] || t('untitled')}
      slug={slugOf(draft)}
      own={{ pictures: draft.pictures.map(({ file }) => file) }}
      carriedIn={carriedIn}
      drafted={drafted}
    />
  )
}

/** The pictures that this browser has, by their ids. */
async function picturesOf({ pictures }: Draft): Promise<ReadonlyMap<string, Blob>> {
  const read = pictures.map(async ({ id }) => {
    const blob = await pictureBlob(id)
    return blob ? [[id, blob] as const] : []
  })
  return new Map((await Promise.all(read)).flat())
}

/** A picture as an address that the page's policy allows. */
function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

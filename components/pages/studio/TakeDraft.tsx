import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft } from '@/geodata/domain/draft/draft'
import { slugOf, toStory } from '@/geodata/domain/draft/toStory'
import type { Language } from '@/geodata/domain/language/language'
import type { Carried } from '../../parts/carry/carried'
import { TakeStory } from '../../parts/carry/TakeStory'
import { wholeAtlas } from '../../parts/carry/wholeAtlas'
import type { About } from '../../parts/takeaway/about'
import { useGround } from '../../view/ground'
import { useSetting } from '../../view/useExplorer'
import type { OpenDraft } from './kept/kept'
import { pictureAddresses, pictureBlobs } from './kept/keptPictures'

interface TakeDraftProps {
  readonly draft: Draft
  /** The language in which the story is written now. */
  readonly written: Language
  /** What the reader states about events of their own; null for those of the site, or if they are not here. */
  readonly about: About | null
  readonly noteFile: OpenDraft['noteFile']
}

/** The button that takes a draft away as files. */
export function TakeDraft({ draft, written, about, noteFile }: TakeDraftProps) {
  const t = useTranslations('studio')
  const { atlas, language } = useSetting()
  const { packed } = useGround()
  const carriedIn = useMemo(
    () =>
      async (wanted: Language): Promise<Carried> => {
        const { over } = draft
        const told =
          over.kind === 'site'
            ? { ...(await wholeAtlas(wanted)), about: null }
            : { atlas, version: '', about: about ?? { title: over.title, licence: null, source: null } }
        const urls = await pictureAddresses(draft.pictures)
        const story = toStory(draft, wanted, {
          atlas: told.atlas,
          pictureUrl: (id) => urls.get(id) ?? null,
          date: new Date().toISOString().slice(0, 10),
        })
        return { ...told, story, ground: packed, page: false }
      },
    [draft, about, atlas, packed],
  )
  const drafted = async () => {
    const blobs = await pictureBlobs(draft.pictures)
    const bytes = [...blobs].map(async ([id, blob]) => [id, new Uint8Array(await blob.arrayBuffer())] as const)
    return { draft, pictures: new Map(await Promise.all(bytes)) }
  }
  return (
    <TakeStory
      language={language}
      languages={[written, ...draft.languages.filter((one) => one !== written)]}
      title={draft.title[written] || t('untitled')}
      slug={slugOf(draft)}
      own={{ pictures: draft.pictures.map(({ file }) => file) }}
      carriedIn={carriedIn}
      drafted={drafted}
      saved={noteFile}
    />
  )
}

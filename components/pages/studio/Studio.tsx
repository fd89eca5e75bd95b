'use client'

import { type ComponentType, use } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import { fetchOnce } from '../../language/fetchOnce'
import { AtlasProvider, useAtlas } from '../../view/AtlasProvider'
import { RouterAddress } from '../../view/RouterAddress'
import { NEW } from './address'
import { Editor } from './Editor'
import { useDraft } from './kept/useDraft'
import { NewDraft } from './NewDraft'

/** What the studio fetches when a draft is opened. */
export interface StudioData {
  readonly messages: Messages
  readonly atlas: AtlasPayload
}

const data = fetchOnce<StudioData>('studio.json', 'the atlas for the studio')

export interface StudioProps {
  readonly language: Language
  /** Id of the draft, or `NEW`. */
  readonly id: string
  /** The explorer, a page of its own. */
  readonly Explorer: ComponentType
}

/** The studio with a draft open. Suspends until the atlas is here, and throws if it cannot be fetched. */
export function Studio({ language, id, Explorer }: StudioProps) {
  const { messages, atlas: wire } = use(data.of(language))
  const atlas = useAtlas(wire)
  return (
    <RouterAddress>
      <AtlasProvider atlas={atlas} language={language} messages={messages}>
        {id === NEW ? <NewDraft /> : <Opened language={language} id={id} Explorer={Explorer} />}
      </AtlasProvider>
    </RouterAddress>
  )
}

function Opened({ language, id, Explorer }: StudioProps) {
  const t = useTranslations('studio')
  const open = useDraft(id)
  if (open.at === 'opening') return null
  if (open.at === 'open') return <Editor open={open} Explorer={Explorer} />
  return (
    <main className="page">
      <h1>{t('missing')}</h1>
      <p>{t('missingHint')}</p>
      <p>
        <a href={`/${language}/studio`}>{t('toHome')}</a>
      </p>
    </main>
  )
}

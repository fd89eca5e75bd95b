'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { draftFromLink } from '@/geodata/domain/draft/link'
import { toStory } from '@/geodata/domain/draft/toStory'
import { restrictedTo } from '@/geodata/domain/join/restricted'
import { Refusal } from '@/geodata/domain/table/refusal'
import { MessagesProvider } from '../../language/MessagesProvider'
import { shownOf } from '../../parts/scene/shownOf'
import { parseEmbed } from '../../parts/widget/options'
import { type SurfaceProps, useAtlas } from '../../view/AtlasProvider'
import { HoveredProvider } from '../../view/hovered'
import styles from './LinkedStory.module.css'
import { StoryWidget } from './StoryWidget'

/** The widget of a story that is in the fragment of its address, which only the browser knows. */
export function LinkedStory({ wire, language, messages }: SurfaceProps) {
  return (
    <MessagesProvider language={language} messages={messages}>
      <HoveredProvider>
        <Linked wire={wire} language={language} />
      </HoveredProvider>
    </MessagesProvider>
  )
}

function Linked({ wire, language }: Pick<SurfaceProps, 'wire' | 'language'>) {
  const t = useTranslations('ownStory')
  const atlas = useAtlas(wire)
  const [{ hash, search }] = useState(() => window.location)
  const [options] = useState(() => parseEmbed(new URLSearchParams(search), atlas))
  const read = useMemo(() => {
    try {
      const { draft } = draftFromLink(hash)
      const isOwn = draft.over.kind === 'own'
      // Another site's frame has no data sets of the reader's.
      const shown = isOwn ? restrictedTo(atlas, []) : atlas
      return { atlas: shown, isOwn, story: toStory(draft, language, { atlas, pictureUrl: () => null, date: '' }) }
    } catch (error) {
      const code = error instanceof Refusal ? error.code : null
      return code === 'cut-link' ? 'cut' : code === 'newer-link' ? 'newer' : hash.length < 2 ? 'none' : 'foreign'
    }
  }, [hash, language, atlas])
  if (typeof read === 'string')
    return (
      <main className={styles.note}>
        <p role="alert">{t(read)}</p>
      </main>
    )
  return (
    <StoryWidget
      atlas={read.atlas}
      language={language}
      story={read.story}
      options={options}
      shown={shownOf}
      address={(scene) => {
        const query = new URLSearchParams(search)
        query.set('scene', scene)
        return `?${query}${hash}`
      }}
      foot={
        <>
          {read.isOwn && <p>{t('noEvents')}</p>}
          <p>
            {t('linkNote')}{' '}
            {options.parts.includes('link') && (
              <a href={`/${language}/stories/shared${hash}`} rel="noopener">
                {t('readWhole')}
              </a>
            )}
          </p>
        </>
      }
    />
  )
}

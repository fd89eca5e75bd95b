'use client'

import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import type { StudioData } from '@/components/pages/studio/studioData'
import { ErrorBoundary } from '@/components/ui/ErrorBoundary'
import { useSitePath } from '@/components/view/sitePath'
import type { Language } from '@/geodata/domain/language/language'
import type { MadeStoryProps } from './[draft]/MadeStory'

interface StudioRootProps {
  readonly language: Language
  /** Address of the script that reads files. */
  readonly script: string
  /** Where drafts are listed and begun. */
  readonly home: ReactNode
  /** Until the studio is here, and the draft in it. */
  readonly opening: ReactNode
  /** If it could not be fetched. */
  readonly failed: ReactNode
}

interface Loaded {
  readonly MadeStory: ComponentType<MadeStoryProps>
  readonly data: StudioData
}

/**
 * Shows the draft in the address, or the list: both addresses have the same page, as only the browser has drafts. Not
 * by Suspense: a boundary around the map would hide it, and so break it, whenever a lazy part inside is opened.
 */
export function StudioRoot({ language, script, home, opening, failed }: StudioRootProps) {
  const [, , , id] = useSitePath().split('/')
  const isWanted = id !== undefined
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null)
  useEffect(
    function load() {
      if (!isWanted) return
      let current = true
      Promise.all([
        import('./[draft]/MadeStory'),
        import('@/components/pages/studio/studioData').then(({ studioData }) => studioData.of(language)),
      ]).then(
        ([{ MadeStory }, data]) => {
          if (current) setLoaded({ MadeStory, data })
        },
        () => {
          if (current) setLoaded('failed')
        },
      )
      return () => {
        current = false
      }
    },
    [isWanted, language],
  )
  if (!id) return home
  if (loaded === null) return opening
  if (loaded === 'failed') return failed
  return (
    <ErrorBoundary instead={failed}>
      <loaded.MadeStory key={id} language={language} data={loaded.data} script={script} id={id} opening={opening} />
    </ErrorBoundary>
  )
}

'use client'

import { usePathname } from 'next/navigation'
import { lazy, type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from '@/components/ui/ErrorBoundary'
import { useHydrated } from '@/components/ui/useHydrated'
import type { Language } from '@/geodata/domain/language/language'

const MadeStory = lazy(async () => ({ default: (await import('./[draft]/MadeStory')).MadeStory }))

interface StudioRootProps {
  readonly language: Language
  /** Address of the script that reads files. */
  readonly script: string
  /** Where drafts are listed and begun. */
  readonly home: ReactNode
  /** Until the studio is here. */
  readonly opening: ReactNode
  /** If it could not be fetched. */
  readonly failed: ReactNode
}

/** Shows the draft in the address, or the list: both addresses have the same page, as only the browser has drafts. */
export function StudioRoot({ language, script, home, opening, failed }: StudioRootProps) {
  const [, , , id] = usePathname().split('/')
  const hydrated = useHydrated()
  if (!id) return home
  if (!hydrated) return opening
  return (
    <ErrorBoundary instead={failed}>
      <Suspense fallback={opening}>
        <MadeStory key={id} language={language} script={script} id={id} />
      </Suspense>
    </ErrorBoundary>
  )
}

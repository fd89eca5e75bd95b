'use client'

import { InnerExplorer } from '@/components/pages/explorer/InnerExplorer'
import { Studio, type StudioProps } from '@/components/pages/studio/Studio'
import { OwnEvents } from './OwnEvents'

/** The studio with the explorer, and a reader's own events: pages do not import each other. */
export function MadeStory(props: Omit<StudioProps, 'Explorer' | 'OwnEvents'>) {
  return <Studio {...props} Explorer={InnerExplorer} OwnEvents={OwnEvents} />
}

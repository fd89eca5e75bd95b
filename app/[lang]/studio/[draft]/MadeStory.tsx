'use client'

import { InnerExplorer } from '@/components/pages/explorer/InnerExplorer'
import { NewDraft } from '@/components/pages/studio/NewDraft'
import { Studio, type StudioProps } from '@/components/pages/studio/Studio'

/** The studio with the explorer: pages do not import each other. */
export function MadeStory(props: Omit<StudioProps, 'Explorer'>) {
  if (props.id === 'new') return <NewDraft language={props.language} />
  return <Studio {...props} Explorer={InnerExplorer} />
}

'use client'

import { useExplorer } from '../../view/useExplorer'
import { Share } from './Share'

/** Share button for the explorer's View. `path`: the path of its surface below the language, with a leading slash. */
export function ShareView({ path = '' }: { readonly path?: string }) {
  const { atlas, language, view } = useExplorer()
  return <Share language={language} path={path} view={view} subject={{ atlas }} />
}

'use client'

import { useExplorer } from '../../view/useExplorer'
import { Share } from './Share'

/**
 * Shares the View of the explorer around. `path`: what follows the language in the address of its surface, with a
 * leading slash.
 */
export function ShareView({ path = '' }: { readonly path?: string }) {
  const { atlas, language, view } = useExplorer()
  return <Share language={language} path={path} view={view} subject={{ atlas }} />
}

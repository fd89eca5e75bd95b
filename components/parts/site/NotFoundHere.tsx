'use client'

import dynamic from 'next/dynamic'
import type { StoryTitle } from '@/geodata/domain/story/story'
import { useLanguagesOfPath } from './useLanguagesOfPath'

/** Referenced by every page but rarely shown: its messages, in all languages, are loaded on demand. */
const NotFound = dynamic(() => import('./NotFound'))

/**
 * The 404 page in the language of the address. It is a single static page, so it shows all languages until the browser
 * knows the address, and always without JavaScript.
 */
export function NotFoundHere({ stories }: { readonly stories: readonly StoryTitle[] }) {
  return <NotFound languages={useLanguagesOfPath()} stories={stories} />
}

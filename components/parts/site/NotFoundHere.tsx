'use client'

import dynamic from 'next/dynamic'
import type { StoryTitle } from '@/geodata/domain/story/story'
import { useLanguagesOfPath } from './useLanguagesOfPath'

/** Hangs on every page and is seldom seen: its words, in all languages, wait until it is shown. */
const NotFound = dynamic(() => import('./NotFound'))

/**
 * The 404 page in the address's language. The one prepared page answers every address, so it says the same in all
 * languages until the browser knows which one the address names; without JavaScript it stays so.
 */
export function NotFoundHere({ stories }: { readonly stories: readonly StoryTitle[] }) {
  return <NotFound languages={useLanguagesOfPath()} stories={stories} />
}

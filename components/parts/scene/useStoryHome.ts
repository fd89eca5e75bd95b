'use client'

import { createContext, use } from 'react'
import { SITE, type StoryHome } from './storyHome'

const Context = createContext<StoryHome>(SITE)

/** Gives the parts of a story inside another home than the site. */
export const StoryHomeProvider = Context

/** Where the story is: on the site, unless a `StoryHomeProvider` says otherwise. */
export function useStoryHome(): StoryHome {
  return use(Context)
}

import { shownOf } from '@/components/parts/scene/shownOf'
import type { StoryHome } from '@/components/parts/scene/storyHome'

/** How a story that the server does not know is shown: each has an address, the same page with another query. */
export type StoryWindow = 'read' | 'stage' | 'speaker' | 'handout'

/** The parameter that asks for a window. */
const KEYS = { read: 'read', stage: 'present', speaker: 'speaker', handout: 'print' } as const

/** The page of such a story. */
export interface StoryPage {
  readonly kind: 'browser' | 'file'
  /** Path, with the parameter that names the story: `/en/studio/present?draft=…`; empty for a file. */
  readonly address: string
  /** What follows the query, from `#`, if the story is there; empty if not. */
  readonly fragment: string
  /** The window that it shows if the address asks for none. */
  readonly usual: StoryWindow
  /** Where it is written; null if it is not a draft of this browser. */
  readonly studio: string | null
}

/** What an address asks for: `scene` counts from 1, null if it names none. */
export interface AskedWindow {
  readonly window: StoryWindow
  readonly scene: number | null
  /** With the speaker's notes, in a handout. */
  readonly notes: boolean
}

/** Reads the query of such a page. */
export function askedIn(search: string, usual: StoryWindow): AskedWindow {
  const query = new URLSearchParams(search)
  const window = (Object.keys(KEYS) as StoryWindow[]).find((one) => query.has(KEYS[one])) ?? usual
  const number = Number(query.get('scene'))
  return {
    window,
    scene: Number.isSafeInteger(number) && number > 0 ? number : null,
    notes: query.get('notes') === '1',
  }
}

/** Where such a story is; pictures and the explorer are those of its page. */
export function homeOf(
  { kind, address, fragment, usual, studio }: StoryPage,
  rest: Pick<StoryHome, 'explore' | 'picture' | 'channel'>,
): StoryHome {
  const to = (window: StoryWindow, scene?: number, more = ''): string => {
    const pairs = [window === usual ? '' : KEYS[window], more, scene ? `scene=${scene}` : ''].filter(Boolean).join('&')
    const joint = address.includes('?') ? '&' : '?'
    // An empty address would keep the query of the page.
    return `${address}${pairs ? joint + pairs : ''}${fragment}` || '?'
  }
  return {
    kind,
    numbered: fragment === '',
    read: (_, scene) => to('read', scene),
    stage: (_, scene) => (scene && fragment === '' ? `${to('stage')}#${scene}` : to('stage', scene)),
    speaker: () => to('speaker'),
    handout: (_, notes) => to('handout', undefined, notes ? 'notes=1' : ''),
    printed: () => null,
    studio: (query) => studio && studio + (query && `?${query}`),
    shown: shownOf,
    ...rest,
  }
}

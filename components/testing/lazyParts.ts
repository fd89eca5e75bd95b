import { act } from '@testing-library/react'
import type { Language } from '@/geodata/domain/language/language'
import { sceneIndex } from '@/geodata/domain/story/storiesCiting'
import { atlasSource } from '@/geodata/load/source'
import { messagesOf } from '../language/translate'
import { fetchRest, type Rest } from '../view/rest'

/** The data of lazy parts. */
export function restOf(language: Language): Rest {
  return { messages: messagesOf('rest', language), citingScenes: sceneIndex(atlasSource().storiesIn(language)) }
}

/**
 * Loads the lazy parts of the explorer and their messages up front; otherwise a test would wait for them during a
 * render.
 */
export async function loadLazyParts(language: Language): Promise<void> {
  const { fetch } = globalThis
  Reflect.set(globalThis, 'fetch', async () => Response.json(restOf(language)))
  try {
    await fetchRest(language)
  } finally {
    Reflect.set(globalThis, 'fetch', fetch)
  }
  await Promise.all([
    import('../parts/compare/Comparison'),
    import('../parts/event/EventPanel'),
    import('../parts/filter/CollapsedFilters'),
    import('../parts/place/PlaceCard'),
    import('../parts/timeline/LatitudeStrip'),
  ])
}

/** Triggers the hydration of parts that wait for the reader's first interaction. */
export async function hydrateAll(): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new Event('pointermove'))
  })
}

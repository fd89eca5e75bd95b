import { act } from '@testing-library/react'
import type { Language } from '@/geodata/domain/language/language'
import { sceneIndex } from '@/geodata/domain/story/storiesCiting'
import { atlasSource } from '@/geodata/load/source'
import { messagesOf } from '../language/translate'
import { fetchRest, type Rest } from '../view/rest'

/** What the page fetches with what is opened. */
export function restOf(language: Language): Rest {
  return { messages: messagesOf('rest', language), citingScenes: sceneIndex(atlasSource().storiesIn(language)) }
}

/**
 * Loads the parts of the explorer that a page brings when they are wanted, and their words: a reader's browser fetches
 * them once, a test would else wait for them in the midst of a rendering.
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
    import('../parts/filter/Choices'),
    import('../parts/place/PlaceCard'),
    import('../parts/timeline/LatitudeStrip'),
  ])
}

/** Wakes what waits for a reader's first act. */
export async function hydrateAll(): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new Event('pointerover'))
  })
}

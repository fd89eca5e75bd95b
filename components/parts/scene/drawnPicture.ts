import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Scene } from '@/geodata/domain/story/story'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import type { PackedGround } from '@/geodata/drawing/ground/unpack'
import { poster } from '@/geodata/drawing/poster/poster'
import type { Translate } from '../../language/translate'
import { posterWordsWith } from '../poster/viewWords'
import type { PosterForm } from './posterAddress'
import type { StoryHome } from './storyHome'

interface Drawing {
  readonly atlas: Atlas
  readonly ground: PackedGround
  readonly t: Translate
  readonly shown: StoryHome['shown']
}

/** Draws the pictures of scenes in the browser, each once, where no server has them; see `StoryHome.picture`. */
export function drawnPictures({ atlas, ground, t, shown }: Drawing): StoryHome['picture'] {
  const drawn = new WeakMap<Scene, Map<string, string>>()
  return (scene, language, _, form) => {
    const known = drawn.get(scene) ?? new Map<string, string>()
    drawn.set(scene, known)
    const key = JSON.stringify(form)
    const before = known.get(key)
    if (before !== undefined) return before
    const of = shown(atlas, scene)
    const svg = poster(of, scene.view, {
      ground: preparedGround(ground),
      language,
      width: form.width,
      height: form.height,
      theme: form.theme ?? 'light',
      words: posterWordsWith('', of, scene.view, { language, t }),
      parts: partsOf(scene, form),
      ...(scene.annotations ? { annotations: scene.annotations } : {}),
    })
    const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
    known.set(key, address)
    return address
  }
}

/** The same parts as in the server's pictures (./posterAddress.ts). */
function partsOf({ view }: Scene, { small = false }: PosterForm) {
  if (small) return []
  return view.compare ? (['title', 'tray'] as const) : (['tray', 'scale'] as const)
}

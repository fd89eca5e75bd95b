import { useMemo } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { type Plan, stepsOf } from './show'
import { useRemembered } from './useRemembered'

/**
 * How one speaker passes through a story: which scenes are left out, and whether a scene's events are opened one after
 * another.
 */
export interface Course {
  /** The numbers of the scenes that are passed over. */
  readonly hidden: ReadonlySet<number>
  readonly hide: (scene: number, hidden: boolean) => void
  /** `next` opens the events of a scene one after another before it turns to the next scene. */
  readonly reveals: boolean
  readonly chooseReveals: (on: boolean) => void
  readonly planOf: (scene: Scene) => Pick<Plan, 'hidden' | 'steps'>
}

/**
 * Remembered by the browser, for all its windows: the one for this story, the other for every story. A scene is known
 * by its slug, so that a story that grows hides no other.
 */
export function useCourse({ slug, scenes }: Story, atlas: Atlas): Course {
  const [hiddenText, setHidden] = useRemembered(`joliba-hidden-${slug}`)
  const [reveals, setReveals] = useRemembered('joliba-reveal')
  const hidden = useMemo(() => {
    const slugs = (hiddenText ?? '').split(' ')
    return new Set(scenes.filter((scene) => slugs.includes(scene.slug)).map(({ number }) => number))
  }, [hiddenText, scenes])
  return {
    hidden,
    hide: (number, hide) => {
      const left = scenes.filter((scene) => (scene.number === number ? hide : hidden.has(scene.number)))
      // A talk has something to show.
      if (left.length < scenes.length) setHidden(left.map((scene) => scene.slug).join(' '))
    },
    reveals: reveals === 'on',
    chooseReveals: (on) => setReveals(on ? 'on' : 'off'),
    planOf: (scene) => ({ hidden, steps: reveals === 'on' ? stepsOf(scene, atlas) : [] }),
  }
}

import { useMemo } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Scene, Story } from '@/geodata/domain/story/story'
import { type Plan, stepsOf } from './show'
import { useStored } from './useStored'

/** A speaker's settings for a story: hidden scenes, and whether a scene's events open one by one. */
export interface TalkSettings {
  /** The numbers of hidden scenes. */
  readonly hidden: ReadonlySet<number>
  readonly hide: (scene: number, hidden: boolean) => void
  /** `next` opens the events of a scene one by one before moving to the next scene. */
  readonly reveals: boolean
  readonly chooseReveals: (on: boolean) => void
  readonly planOf: (scene: Scene) => Pick<Plan, 'hidden' | 'steps'>
}

/**
 * Stored by the browser for all its windows: hidden scenes per story, by slug so that added scenes do not shift them;
 * the other setting for all stories.
 */
export function useTalkSettings({ slug, scenes }: Story, atlas: Atlas): TalkSettings {
  const [hiddenText, setHidden] = useStored(`joliba-hidden-${slug}`)
  const [reveals, setReveals] = useStored('joliba-reveal')
  const hidden = useMemo(() => {
    const slugs = (hiddenText ?? '').split(' ')
    return new Set(scenes.filter((scene) => slugs.includes(scene.slug)).map(({ number }) => number))
  }, [hiddenText, scenes])
  return {
    hidden,
    hide: (number, hide) => {
      const left = scenes.filter((scene) => (scene.number === number ? hide : hidden.has(scene.number)))
      // At least one scene stays visible.
      if (left.length < scenes.length) setHidden(left.map((scene) => scene.slug).join(' '))
    },
    reveals: reveals === 'on',
    chooseReveals: (on) => setReveals(on ? 'on' : 'off'),
    planOf: (scene) => ({ hidden, steps: reveals === 'on' ? stepsOf(scene, atlas) : [] }),
  }
}

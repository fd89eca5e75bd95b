import { useCallback, useEffect, useRef, useState } from 'react'
import type { Scene, Story } from '@/geodata/domain/story/story'
import type { View } from '@/geodata/domain/view/view'
import type { Channel } from '../../parts/scene/storyHome'
import { useStoryHome } from '../../parts/scene/useStoryHome'
import { openChannel } from './channel'
import { afterMove, isAtEnd, type Move, onScene, type Plan, type Show, sceneIn } from './show'
import { type Message, messageFrom, takesOver } from './windowMessages'

export interface Presentation {
  readonly show: Show
  /** The current View: the scene's own, with changes. */
  readonly view: View
  readonly move: (move: Move) => void
  /** The last move asked, in this window, for what comes after the last scene. */
  readonly ended: boolean
  readonly laser: readonly [number, number] | null
  readonly point: (at: readonly [number, number] | null) => void
  /** Size of the audience's map, in pixels; null until a stage has reported it. */
  readonly audience: { readonly width: number; readonly height: number } | null
  readonly sendSize: (size: { readonly width: number; readonly height: number }) => void
  /** The browser cannot connect this window with others. */
  readonly alone: boolean
}

/**
 * One presentation shared by all windows of this browser that show the story, in any language. A new window requests
 * the state, so any of them may be closed or reloaded. `start`: the scene rendered by the server, from 1. `planOf`
 * gives the settings for a scene.
 */
export function useShow(
  story: Story,
  start = 1,
  planOf: (scene: Scene) => Pick<Plan, 'hidden' | 'steps'> = plainly,
): Presentation {
  const { slug, scenes } = story
  const [initial] = useState<Show>({ scene: start, cover: null, step: 0, wander: null })
  const [show, setShow] = useState(initial)
  const [ended, setEnded] = useState(false)
  const [alone, setAlone] = useState(false)
  const [laser, setLaser] = useState<Presentation['laser']>(null)
  const [audience, setAudience] = useState<Presentation['audience']>(null)
  // A ref rather than state, since messages may arrive between renders.
  const own = useRef({ id: '', turn: 0, acted: false, show: initial })
  /** Moves made before another window has sent its state; null from then on. */
  const early = useRef<Move[] | null>([])
  const size = useRef<Presentation['audience']>(null)
  const channel = useRef<Channel | null>(null)
  const { channel: connect = openChannel } = useStoryHome()

  const plan = useRef(planOf)
  useEffect(function keepPlan() {
    plan.current = planOf
  })

  const stand = useCallback((next: Show, turn: number, acted: boolean, atEnd = false) => {
    own.current = { ...own.current, show: next, turn, acted }
    setShow(next)
    setEnded(atEnd)
  }, [])

  const post = useCallback((message: Message) => channel.current?.postMessage(message), [])
  const move = useCallback(
    (step: Move) => {
      const { id, turn, show: before } = own.current
      early.current?.push(step)
      const scene = scenes[before.scene - 1]
      if (!scene) return
      const planned = { count: scenes.length, view: scene.view, ...plan.current(scene) }
      const next = afterMove(before, step, planned)
      // A covered screen is uncovered first.
      stand(next, turn + 1, true, step === 'next' && before.cover === null && isAtEnd(before, planned))
      post({ kind: 'show', from: id, turn: turn + 1, show: next })
    },
    [scenes, stand, post],
  )
  useEffect(
    function joinChannel() {
      // Not crypto.randomUUID, which is missing on plain http, e.g. between two laptops.
      const id = String(Math.random())
      own.current = { id, turn: 0, acted: false, show: initial }
      const asked = sceneIn(window.location.hash, window.location.search)
      if (asked) stand({ ...initial, scene: onScene(asked, scenes.length) }, 0, false)
      const joined = connect(`joliba-present-${slug}`)
      channel.current = joined
      setAlone(joined === null)
      if (!joined) return
      joined.onmessage = ({ data }: MessageEvent<unknown>) => {
        const message = messageFrom(data, scenes.length)
        const before = early.current
        if (message?.kind === 'hello' || message?.kind === 'welcome') early.current = null
        switch (message?.kind) {
          case 'hello': {
            const { turn, show: standing } = own.current
            post({ kind: 'welcome', from: id, turn, show: standing })
            if (size.current) post({ kind: 'size', from: id, ...size.current })
            return
          }
          case 'welcome':
            // Moves made before the state of the others was known are applied to that state.
            if (before?.length && message.turn > 0) {
              stand(message.show, message.turn, true)
              for (const step of before) move(step)
              return
            }
            if (takesOver(own.current, message)) stand(message.show, message.turn, true)
            return
          case 'show':
            if (takesOver(own.current, message)) stand(message.show, message.turn, true)
            return
          case 'laser':
            setLaser(message.at)
            return
          case 'size':
            setAudience({ width: message.width, height: message.height })
        }
      }
      post({ kind: 'hello', from: id })
      return () => {
        joined.close()
        channel.current = null
      }
    },
    [slug, scenes.length, stand, initial, post, move, connect],
  )

  const point = useCallback(
    (at: Presentation['laser']) => {
      setLaser(at)
      post({ kind: 'laser', from: own.current.id, at })
    },
    [post],
  )
  const sendSize = useCallback(
    (measured: { readonly width: number; readonly height: number }) => {
      size.current = measured
      post({ kind: 'size', from: own.current.id, ...measured })
    },
    [post],
  )
  return { show, view: viewOf(story, show), move, ended, laser, point, audience, sendSize, alone }
}

const NOTHING_HIDDEN: ReadonlySet<number> = new Set()

function plainly(): Pick<Plan, 'hidden' | 'steps'> {
  return { hidden: NOTHING_HIDDEN, steps: [] }
}

const views = new WeakMap<Show, View>()

/** The View of a show. Memoised by show, to avoid unnecessary renders. */
function viewOf({ scenes }: Story, show: Show): View {
  const scene = scenes[show.scene - 1] ?? scenes[0]
  if (!scene) throw new RangeError('a story has at least one scene')
  if (!show.wander) return scene.view
  const known = views.get(show)
  if (known) return known
  const view = { ...scene.view, ...show.wander }
  views.set(show, view)
  return view
}

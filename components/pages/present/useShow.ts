import { useCallback, useEffect, useRef, useState } from 'react'
import type { Scene, Story } from '@/geodata/domain/story/story'
import type { View } from '@/geodata/domain/view/view'
import { openChannel } from './channel'
import { heard, type Message, takesOver } from './message'
import { type Move, moved, onScene, type Plan, type Show, sceneIn } from './show'

export interface Presentation {
  readonly show: Show
  /** The View that is shown: the scene's own, or what somebody made of it. */
  readonly view: View
  readonly move: (move: Move) => void
  readonly laser: readonly [number, number] | null
  readonly point: (at: readonly [number, number] | null) => void
  /** How large the audience's map is, in pixels; null as long as no audience has said so. */
  readonly audience: { readonly width: number; readonly height: number } | null
  readonly tellSize: (size: { readonly width: number; readonly height: number }) => void
  /** The browser does not connect this window with others. */
  readonly alone: boolean
}

/**
 * One presentation in all windows of this browser that show the same story, in any language: what one does, the others
 * do. A window that opens asks how things stand, so that any of them may be closed and loaded anew. `start`: the scene
 * that the server showed, from 1. `planOf` says what a scene is passed through with.
 */
export function useShow(
  story: Story,
  start = 1,
  planOf: (scene: Scene) => Pick<Plan, 'hidden' | 'steps'> = plainly,
): Presentation {
  const { slug, scenes } = story
  const [initial] = useState<Show>({ scene: start, cover: null, step: 0, wander: null })
  const [show, setShow] = useState(initial)
  const [alone, setAlone] = useState(false)
  const [laser, setLaser] = useState<Presentation['laser']>(null)
  const [audience, setAudience] = useState<Presentation['audience']>(null)
  // Beside React's state, for a message may come between two renders.
  const own = useRef({ id: '', turn: 0, acted: false, show: initial })
  /** The moves that were made before any other window has said how things stand; null from then on. */
  const early = useRef<Move[] | null>([])
  const size = useRef<Presentation['audience']>(null)
  const channel = useRef<BroadcastChannel | null>(null)

  const plan = useRef(planOf)
  useEffect(function keepPlan() {
    plan.current = planOf
  })

  const stand = useCallback((next: Show, turn: number, acted: boolean) => {
    own.current = { ...own.current, show: next, turn, acted }
    setShow(next)
  }, [])

  const post = useCallback((message: Message) => channel.current?.postMessage(message), [])
  const move = useCallback(
    (step: Move) => {
      const { id, turn, show: before } = own.current
      early.current?.push(step)
      const scene = scenes[before.scene - 1]
      if (!scene) return
      const next = moved(before, step, { count: scenes.length, view: scene.view, ...plan.current(scene) })
      stand(next, turn + 1, true)
      post({ kind: 'show', from: id, turn: turn + 1, show: next })
    },
    [scenes, stand, post],
  )
  useEffect(
    function joinTheOthers() {
      // Not crypto.randomUUID: a page that came over plain http, as from one laptop to another, has none.
      const id = String(Math.random())
      own.current = { id, turn: 0, acted: false, show: initial }
      const asked = sceneIn(window.location.hash, window.location.search)
      if (asked) stand({ ...initial, scene: onScene(asked, scenes.length) }, 0, false)
      const joined = openChannel(`joliba-present-${slug}`)
      channel.current = joined
      setAlone(joined === null)
      if (!joined) return
      joined.onmessage = ({ data }: MessageEvent<unknown>) => {
        const message = heard(data, scenes.length)
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
            // What was asked of this window before it knew that the others had gone on is done from where they are.
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
    [slug, scenes.length, stand, initial, post, move],
  )

  const point = useCallback(
    (at: Presentation['laser']) => {
      setLaser(at)
      post({ kind: 'laser', from: own.current.id, at })
    },
    [post],
  )
  const tellSize = useCallback(
    (told: { readonly width: number; readonly height: number }) => {
      size.current = told
      post({ kind: 'size', from: own.current.id, ...told })
    },
    [post],
  )
  return { show, view: viewOf(story, show), move, laser, point, audience, tellSize, alone }
}

const NOTHING_HIDDEN: ReadonlySet<number> = new Set()

function plainly(): Pick<Plan, 'hidden' | 'steps'> {
  return { hidden: NOTHING_HIDDEN, steps: [] }
}

const views = new WeakMap<Show, View>()

/** The View of a show. The same one for the same show, so that nothing is drawn again without need. */
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

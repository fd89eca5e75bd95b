import { useCallback, useEffect, useRef, useState } from 'react'
import type { Story } from '@/geodata/story/story'
import type { View } from '@/geodata/view/view'
import { type Message, takesOver } from './message'
import { type Move, moved, type Show, sceneIn } from './show'

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
}

const START: Show = { scene: 1, black: false, wander: null }

/**
 * One presentation in all windows of this browser that show the same story, in any language: what one does, the others do. A window that opens asks how things stand, so
 * that any of them may be closed and loaded anew.
 */
export function useShow(story: Story): Presentation {
  const { slug, scenes } = story
  const [show, setShow] = useState<Show>(START)
  const [laser, setLaser] = useState<Presentation['laser']>(null)
  const [audience, setAudience] = useState<Presentation['audience']>(null)
  // Beside React's state, for a message may come between two renders.
  const own = useRef({ id: '', turn: 0, acted: false, show: START })
  const size = useRef<Presentation['audience']>(null)
  const channel = useRef<BroadcastChannel | null>(null)

  const stand = useCallback((next: Show, turn: number, acted: boolean) => {
    own.current = { ...own.current, show: next, turn, acted }
    setShow(next)
  }, [])

  useEffect(
    function joinTheOthers() {
      const id = crypto.randomUUID()
      own.current = { id, turn: 0, acted: false, show: START }
      const asked = sceneIn(window.location.hash, window.location.search)
      if (asked) stand({ ...START, scene: Math.min(asked, scenes.length) }, 0, false)
      const joined = new BroadcastChannel(`joliba-present-${slug}`)
      channel.current = joined
      const post = (message: Message) => joined.postMessage(message)
      joined.onmessage = ({ data }: MessageEvent<Message>) => {
        switch (data.kind) {
          case 'hello': {
            const { turn, show: standing } = own.current
            post({ kind: 'welcome', from: id, turn, show: standing })
            if (size.current) post({ kind: 'size', from: id, ...size.current })
            return
          }
          case 'show':
          case 'welcome':
            if (takesOver(own.current, data)) stand(data.show, data.turn, true)
            return
          case 'laser':
            setLaser(data.at)
            return
          case 'size':
            setAudience({ width: data.width, height: data.height })
        }
      }
      post({ kind: 'hello', from: id })
      return () => {
        joined.close()
        channel.current = null
      }
    },
    [slug, scenes.length, stand],
  )

  const post = useCallback((message: Message) => channel.current?.postMessage(message), [])
  const move = useCallback(
    (step: Move) => {
      const { id, turn, show: before } = own.current
      const scene = scenes[before.scene - 1]
      const next = moved(before, step, scenes.length, scene?.view ?? { at: null, event: null })
      stand(next, turn + 1, true)
      post({ kind: 'show', from: id, turn: turn + 1, show: next })
    },
    [scenes, stand, post],
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
  return { show, view: viewOf(story, show), move, laser, point, audience, tellSize }
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

import { useEffect, useMemo, useRef, useState } from 'react'
import { type Fault, followRoom, openRoom, type Room, type Standing, tellRoom } from './room'
import type { Move, Show } from './show'
import { useRemembered } from './useRemembered'

export interface Hosting {
  readonly show: Show
  readonly move: (move: Move) => void
}

export interface OpenRoom extends Required<Room> {
  /** Under which addresses a phone reaches this machine, where its own page does not say. */
  readonly addresses: readonly string[]
}

export interface Phones {
  readonly room: OpenRoom | null
  /** How the stage stands to the room; `connected` in a window that is none. */
  readonly standing: Standing
  /** Why no room could be opened. */
  readonly fault: Fault | null
  /** Opens a room, with the code that the server said in its terminal; without one, with that which it took last. */
  readonly open: (key?: string) => void
  readonly close: () => void
}

/**
 * The room in which phones follow the talk: the same for all windows of the presentation, also when they are loaded
 * anew. `hosting` is given by the stage, which does what phones ask for and tells them how things stand.
 */
export function useRoom(slug: string, hosting: Hosting | null): Phones {
  const [text, set] = useRemembered(`joliba-room-${slug}`)
  const [knownKey, rememberKey] = useRemembered('joliba-room-key')
  const room = useMemo(() => roomIn(text), [text])
  const [standing, setStanding] = useState<Standing>('connecting')
  const [fault, setFault] = useState<Fault | null>(null)
  const isStage = hosting !== null
  const latest = useRef(hosting)
  useEffect(function keepLatest() {
    latest.current = hosting
  })

  useEffect(
    function doWhatPhonesAsk() {
      if (!room || !isStage) return
      setStanding('connecting')
      return followRoom(
        room,
        { stage: true },
        {
          hear: (message) => {
            if (message.kind === 'move') latest.current?.move(message.move)
          },
          report: (now) => {
            setStanding(now)
            // Over, or of an earlier run of the server.
            if (now === 'ended' || now === 'unknown' || now === 'secret') set('')
          },
        },
      )
    },
    [room, isStage, set],
  )

  const show = hosting?.show
  const teller = useRef<Teller | null>(null)
  useEffect(
    function tellThePhones() {
      if (!room || !show || standing !== 'connected') return
      if (teller.current?.room !== room) teller.current = tellerOf(room)
      teller.current.tell(show)
    },
    [room, show, standing],
  )

  return {
    room,
    standing: isStage ? standing : 'connected',
    fault,
    open: async (typed) => {
      const key = typed ?? knownKey ?? ''
      const opened = await openRoom(slug, key)
      if (typeof opened === 'string') {
        // What was remembered is of an earlier run of the server: nobody has typed anything wrong.
        const isOld = opened === 'wrongKey' && typed === undefined
        if (isOld) rememberKey('')
        setFault(isOld ? 'key' : opened)
        return
      }
      setFault(null)
      rememberKey(key)
      set(JSON.stringify(opened))
    },
    close: () => {
      if (room) void tellRoom(room, { kind: 'end' })
      set('')
    },
  }
}

interface Teller {
  readonly room: Room
  readonly tell: (show: Show) => void
}

/**
 * Tells a room one thing after the other: on two connections at once the later might come first. What is out of date by
 * its turn is left out.
 */
function tellerOf(room: Room): Teller {
  let next: Show | null = null
  let busy = false
  const goOn = async () => {
    busy = true
    while (next) {
      const show = next
      next = null
      await tellRoom(room, { kind: 'show', show })
    }
    busy = false
  }
  return {
    room,
    tell: (show) => {
      next = show
      if (!busy) void goOn()
    },
  }
}

function roomIn(text: string | null): OpenRoom | null {
  try {
    const { code, secret, addresses } = JSON.parse(text || 'null') as Partial<OpenRoom>
    if (typeof code !== 'string' || typeof secret !== 'string' || !Array.isArray(addresses)) return null
    return { code, secret, addresses }
  } catch {
    return null
  }
}

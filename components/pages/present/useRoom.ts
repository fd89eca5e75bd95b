import { useEffect, useMemo, useRef, useState } from 'react'
import { type Fault, followRoom, openRoom, type Room, type RoomState, sendToRoom } from './room'
import type { Move, Show } from './show'
import { useStored } from './useStored'

export interface Hosting {
  readonly show: Show
  readonly move: (move: Move) => void
}

export interface OpenRoom extends Required<Room> {
  /** Addresses at which a phone reaches this machine, if the page's own is localhost. */
  readonly addresses: readonly string[]
}

export interface Phones {
  readonly room: OpenRoom | null
  /** State of the stage's connection; `connected` in other windows. */
  readonly standing: RoomState
  /** Why no room could be opened. */
  readonly fault: Fault | null
  /** Opens a room with the code from the server's terminal, or with the last accepted one. */
  readonly open: (key?: string) => void
  readonly close: () => void
}

/**
 * The room in which phones follow the talk, shared by all windows of the presentation and kept across reloads. The
 * stage passes `hosting`: it performs moves from phones and sends them its state.
 */
export function useRoom(slug: string, hosting: Hosting | null): Phones {
  const [text, set] = useStored(`joliba-room-${slug}`)
  const [knownKey, rememberKey] = useStored('joliba-room-key')
  const room = useMemo(() => roomIn(text), [text])
  const [standing, setStanding] = useState<RoomState>('connecting')
  const [fault, setFault] = useState<Fault | null>(null)
  const isStage = hosting !== null
  const latest = useRef(hosting)
  useEffect(function keepLatest() {
    latest.current = hosting
  })

  useEffect(
    function performPhoneMoves() {
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
            // Ended, or unknown to a restarted server.
            if (now === 'ended' || now === 'unknown' || now === 'secret') set('')
          },
        },
      )
    },
    [room, isStage, set],
  )

  const show = hosting?.show
  const sender = useRef<Sender | null>(null)
  useEffect(
    function sendShow() {
      if (!room || !show || standing !== 'connected') return
      if (sender.current?.room !== room) sender.current = senderTo(room)
      sender.current.send(show)
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
        // The stored code belongs to an earlier run of the server: not a typing error.
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
      if (room) void sendToRoom(room, { kind: 'end' })
      set('')
    },
  }
}

interface Sender {
  readonly room: Room
  readonly send: (show: Show) => void
}

/** Sends one request at a time, since parallel ones may arrive out of order; outdated states are dropped. */
function senderTo(room: Room): Sender {
  let next: Show | null = null
  let busy = false
  const goOn = async () => {
    busy = true
    while (next) {
      const show = next
      next = null
      await sendToRoom(room, { kind: 'show', show })
    }
    busy = false
  }
  return {
    room,
    send: (show) => {
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

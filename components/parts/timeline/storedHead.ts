import { useEffect, useEffectEvent, useRef } from 'react'
import { UNITS } from '@/geodata/drawing/timeline/calendar'
import { PLAY_MODES, type Stretch } from '@/geodata/drawing/timeline/play'
import { storedInEntry, storeInEntry } from '../../view/address'
import { type PlayChoice, SPEEDS } from './playChoice'

/** The playback position, as stored in the history entry. */
export interface StoredHead extends Stretch, PlayChoice {
  /** The window being played, as in the address: the position is invalid for any other. */
  readonly of: string
}

const KEY = 'joliba-head'

/** Minimum interval between history updates in milliseconds, since browsers limit their rate. */
const APART = 500

/** The position stored in this history entry for a window; null for none. */
export function storedHead(of: string): StoredHead | null {
  const kept = storedInEntry(KEY)
  return isStoredHead(kept) && kept.of === of ? kept : null
}

/** Stores the position in the history entry: whenever playback pauses, and while playing as often as browsers allow. */
export function useStoredHead(head: StoredHead | null, playing: boolean): void {
  const last = useRef<{ readonly head: StoredHead | null; readonly time: number }>({ head: null, time: -APART })
  const keep = useEffectEvent(() => {
    if (last.current.head === head) return
    last.current = { head, time: performance.now() }
    storeInEntry(KEY, head)
  })
  useEffect(
    function storeThrottled() {
      if (head && playing && performance.now() - last.current.time < APART) return
      keep()
    },
    [head, playing],
  )
  useEffect(function storeLast() {
    const leave = () => keep()
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [])
}

function isStoredHead(kept: unknown): kept is StoredHead {
  if (typeof kept !== 'object' || kept === null) return false
  const { of, start, end, unit, mode, speed, loop, possible } = kept as Partial<Record<keyof StoredHead, unknown>>
  const one = (all: readonly unknown[], value: unknown) => all.includes(value)
  return (
    typeof of === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number' &&
    one(UNITS, unit) &&
    one(PLAY_MODES, mode) &&
    one(SPEEDS, speed) &&
    typeof loop === 'boolean' &&
    typeof possible === 'boolean'
  )
}

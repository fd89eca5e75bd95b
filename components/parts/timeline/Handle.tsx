import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react'
import styles from './Strip.module.css'

interface HandleProps {
  readonly label: string
  /** The value in words. */
  readonly text: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly axis: 'time' | 'latitude'
  readonly side: 'low' | 'high'
  /** Pixels from the left (time) or the top (latitude) of the strip. */
  readonly at: number
  /** Whether it currently limits anything; otherwise it is at the end of its axis. */
  readonly bound: boolean
  /** The value at a pixel of the strip. */
  readonly valueAt: (pixel: number) => number
  /** The value after a number of steps; Page Up and Page Down make big steps. */
  readonly stepped: (steps: number, big: boolean) => number
  readonly move: (value: number) => void
  readonly commit: (value: number) => void
  readonly cancel: () => void
}

/** One end of the time window or of the band of latitudes: a slider for mouse, touch and keyboard. */
export function Handle(props: HandleProps) {
  const { label, text, value, least, most, axis, side, at, bound, valueAt, stepped, move, commit, cancel } = props
  const grip = useRef<{ from: number; at: number; value: number | null } | null>(null)
  const keyed = useRef<number | null>(null)

  const along = ({ clientX, clientY }: PointerEvent): number => (axis === 'time' ? clientX : clientY)

  const valueFor = ({ key, shiftKey }: KeyboardEvent): number | null => {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return stepped(1, shiftKey)
      case 'ArrowLeft':
      case 'ArrowDown':
        return stepped(-1, shiftKey)
      case 'PageUp':
        return stepped(1, true)
      case 'PageDown':
        return stepped(-1, true)
      case 'Home':
        return least
      case 'End':
        return most
      default:
        return null
    }
  }

  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key === 'Escape' && keyed.current !== null) {
      keyed.current = null
      cancel()
      return
    }
    const next = valueFor(key)
    if (next === null) return
    key.preventDefault()
    keyed.current = Math.min(Math.max(next, least), most)
    move(keyed.current)
  }
  const settle = () => {
    if (keyed.current === null) return
    commit(keyed.current)
    keyed.current = null
  }

  const placed: CSSProperties & { readonly '--at'?: string } =
    axis === 'time' ? { left: at } : { top: at, '--at': `${at}px` }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      data-axis={axis}
      data-side={side}
      data-bound={bound || undefined}
      style={placed}
      aria-label={label}
      aria-orientation={axis === 'time' ? 'horizontal' : 'vertical'}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={text}
      onPointerDown={(pointer) => {
        if (pointer.button !== 0) return
        pointer.currentTarget.setPointerCapture(pointer.pointerId)
        // Relative to the start of the drag, since its effects around the strip may move that.
        grip.current = { from: along(pointer), at, value: null }
      }}
      onPointerMove={(pointer) => {
        if (!grip.current) return
        const next = Math.min(Math.max(valueAt(grip.current.at + along(pointer) - grip.current.from), least), most)
        if (next === grip.current.value) return
        grip.current.value = next
        move(next)
      }}
      onPointerUp={() => {
        const next = grip.current?.value
        grip.current = null
        if (next !== null && next !== undefined) commit(next)
      }}
      onPointerCancel={() => {
        grip.current = null
        cancel()
      }}
      onKeyDown={onKeyDown}
      onKeyUp={settle}
      onBlur={settle}
    />
  )
}

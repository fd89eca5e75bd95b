import { type CSSProperties, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './Pen.module.css'

/** The tools for pointing out a part of the stage. */
export type Tool = 'draw' | 'spotlight'

/** A point of the stage, in thousandths of its width and height. */
export type Spot = readonly [x: number, y: number]

/** One line drawn by the pen. */
export type Stroke = readonly Spot[]

interface PenProps {
  /** null: lines are visible, but pointer events pass through. */
  readonly tool: Tool | null
  readonly strokes: readonly Stroke[]
  readonly draw: (change: (strokes: readonly Stroke[]) => readonly Stroke[]) => void
  readonly erase: () => void
  readonly close: () => void
  /** The stage is blanked. */
  readonly covered: boolean
}

const SIDE = 1000
const MIDDLE: Spot = [SIDE / 2, SIDE / 2]
/** Step of the arrow keys, in thousandths; smaller with Shift. */
const STEP = { plain: 25, fine: 5 } as const
const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The drawing and spotlight layer of the stage; lines belong to a scene. Works with mouse, pen and touch, and with
 * arrow keys (Space lowers the pen).
 */
export function Pen({ tool, strokes, draw, erase, close, covered }: PenProps) {
  const t = useTranslations('present')
  const sheet = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState(MIDDLE)
  const [down, setDown] = useState(false)

  useEffect(
    function focusSheet() {
      setDown(false)
      if (tool) sheet.current?.focus({ preventScroll: true })
    },
    [tool],
  )

  const begin = (at: Spot) => draw((before) => [...before, [at]])
  const goOn = (at: Spot) => draw((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), at]])
  const spotOf = ({ clientX, clientY, currentTarget }: PointerEvent): Spot => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return [inside(((clientX - left) / width) * SIDE), inside(((clientY - top) / height) * SIDE)]
  }
  const put = (press: PointerEvent<HTMLDivElement>) => {
    if (press.button !== 0) return
    const at = spotOf(press)
    setSpot(at)
    if (tool !== 'draw') return
    press.currentTarget.setPointerCapture?.(press.pointerId)
    begin(at)
    setDown(true)
  }
  const move = (press: PointerEvent) => {
    const at = spotOf(press)
    if (tool === 'spotlight' || down) setSpot(at)
    if (down && press.buttons > 0) goOn(at)
  }
  const onKey = (press: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = press
    if (ctrlKey || metaKey || altKey) return
    const way = ARROWS[key]
    if (way) {
      const step = shiftKey ? STEP.fine : STEP.plain
      const at: Spot = [inside(spot[0] + way[0] * step), inside(spot[1] + way[1] * step)]
      setSpot(at)
      if (down) goOn(at)
    } else if ((key === ' ' || key === 'Enter') && tool === 'draw') {
      if (!down) begin(spot)
      setDown(!down)
    } else if (key === 'Escape') close()
    else return
    press.preventDefault()
  }
  const [x, y] = spot.map((part) => `${(100 * part) / SIDE}%`)
  return (
    <>
      {(tool !== null || strokes.length > 0) && (
        <div
          ref={sheet}
          className={styles.sheet}
          data-tool={tool ?? undefined}
          style={{ '--x': x, '--y': y } as CSSProperties}
          inert={covered || tool === null}
          role="application"
          aria-label={tool ? t(tool) : undefined}
          aria-describedby="pen-keys"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keyboard, too.
          tabIndex={0}
          data-own-keys
          onPointerDown={put}
          onPointerMove={move}
          onPointerUp={() => setDown(false)}
          onPointerCancel={() => setDown(false)}
          onKeyDown={onKey}
        >
          <svg className={styles.lines} viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none" aria-hidden="true">
            {strokes.map((stroke, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added, or all erased.
              <polyline key={i} points={pointsOf(stroke)} />
            ))}
          </svg>
          {tool === 'draw' && <span className={styles.tip} style={{ left: x, top: y }} data-down={down || undefined} />}
        </div>
      )}
      {tool && !covered && (
        <p className={styles.bar}>
          <span id="pen-keys">{t(tool === 'draw' ? 'drawKeys' : 'spotlightKeys')}</span>
          {strokes.length > 0 && (
            <button type="button" className="button" onClick={erase}>
              {t('erase')}
            </button>
          )}
          <button type="button" className="button" onClick={close}>
            {t('stopTool')}
          </button>
        </p>
      )}
    </>
  )
}

function inside(part: number): number {
  return Math.round(Math.min(Math.max(part, 0), SIDE))
}

/** A line of a single point becomes a dot: its path ends where it starts. */
function pointsOf(stroke: Stroke): string {
  const [first] = stroke
  return [...(stroke.length === 1 && first ? [first] : []), ...stroke].map((spot) => spot.join(',')).join(' ')
}

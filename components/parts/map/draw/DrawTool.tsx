import { DomEvent } from 'leaflet'
import { useEffect, useId, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import { canonicalArea, rectangle } from '@/geodata/domain/view/area'
import type { Area } from '@/geodata/domain/view/view'
import { edgeOf, latLng } from '../position'
import { beyond, keptOnMap, moveOf } from './crosshair'
import styles from './Draw.module.css'

export interface DrawToolProps {
  readonly shape: 'area' | 'rectangle'
  readonly done: (area: Area) => void
  readonly cancel: () => void
}

/** [lng, lat] in degrees. */
type Corner = readonly [number, number]

/** Distance in pixels within which two clicks count as the same spot, and a press as a click. */
const SAME_SPOT = 9
/** Interval in milliseconds within which two clicks make a double click. */
const DOUBLE = 400

interface Handlers extends Record<'pointerdown' | 'pointermove' | 'pointerup', (event: PointerEvent) => void> {
  /** A MouseEvent: not a PointerEvent in every browser. */
  readonly click: (event: MouseEvent) => void
}

/**
 * Draws a polygon corner by corner, or a rectangle by dragging, on a layer over the map, so that regions and marks
 * below receive no clicks. Without a pointer, arrow keys move a crosshair. Corners are stored in degrees, so the wheel
 * may zoom meanwhile. Deliberately small: terra-draw, which does far more, is 47 kB gzipped.
 */
export function DrawTool({ shape, done, cancel }: DrawToolProps) {
  const map = useMap()
  const t = useTranslations('filter.draw')
  const around = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [corners, setCorners] = useState<readonly Corner[]>([])
  /** Position of the pointer or crosshair; null before either has moved. */
  const [pointer, setPointer] = useState<Corner | null>(null)
  /** Whether drawing is by keyboard. */
  const [keyed, setKeyed] = useState(() => Boolean(document.activeElement?.matches(':focus-visible')))
  const [fault, setFault] = useState<'few' | 'crossed' | null>(null)
  const [, redraw] = useState(0)
  useMapEvents({ move: () => redraw((times) => times + 1), zoomend: () => redraw((times) => times + 1) })

  const keys = useId()
  const pixel = (corner: Corner) => map.latLngToContainerPoint(latLng(corner))
  const cornerAt = (event: MouseEvent): Corner => {
    const { lng, lat } = map.mouseEventToLatLng(event)
    return keptOnMap([lng, lat], edgeOf(map))
  }

  const finish = (area: Area | null) => {
    if (area) return done(area)
    setFault('crossed')
    setCorners([])
    if (!keyed) setPointer(null)
  }
  const close = () => {
    if (corners.length < 3) setFault('few')
    else finish(canonicalArea(corners))
  }

  const onto = (corner: Corner, other: Corner | undefined) =>
    other && pixel(other).distanceTo(pixel(corner)) <= SAME_SPOT
  /** Adds a corner to the polygon, or closes it: on its first corner, or on the last one again. */
  const set = (corner: Corner, again: boolean) => {
    setFault(null)
    const last = onto(corner, corners.at(-1))
    if ((again && last) || (corners.length > 2 && onto(corner, corners[0]))) close()
    else if (!last) setCorners([...corners, corner])
  }

  const moveCrosshair = ([right, down]: [number, number]) => {
    const { x: width, y: height } = map.getSize()
    const from = pointer ?? corners.at(-1)
    const { x, y } = from ? pixel(from) : { x: width / 2, y: height / 2 }
    const { lng, lat } = map.containerPointToLatLng([x + right, y + down])
    const aim = keptOnMap([lng, lat], edgeOf(map))
    const to = pixel(aim)
    const [across, along] = [beyond(to.x, width), beyond(to.y, height)]
    if (across || along) map.panBy([across, along], { animate: false })
    setKeyed(true)
    setFault(null)
    setPointer(aim)
  }
  const centre = (): Corner => {
    const { lng, lat } = map.getCenter()
    return [lng, lat]
  }
  const crosshair = keyed ? (pointer ?? centre()) : null
  const setByKey = (corner: Corner) => {
    const [start] = corners
    setPointer(corner)
    if (shape === 'area') set(corner, corners.length > 2)
    else if (start) finish(rectangle(start[0], start[1], corner[0], corner[1]))
    else setCorners([corner])
  }

  const pressed = useRef<{ x: number; y: number } | null>(null)
  const lastClick = useRef(0)
  const handlers = useRef<Handlers | null>(null)
  const onKey = useRef<(key: KeyboardEvent) => void>(() => {})
  useEffect(function keepLatest() {
    onKey.current = (key) => {
      const move = moveOf(key)
      if (key.key === 'Escape') cancel()
      else if (key.ctrlKey || key.metaKey || key.altKey || key.target instanceof HTMLButtonElement) return
      else if (move) moveCrosshair(move)
      else if (crosshair && (key.key === 'Enter' || key.key === ' ')) setByKey(crosshair)
      else if (key.key === 'Enter' && shape === 'area') close()
      else if (key.key === 'Backspace') setCorners(corners.slice(0, -1))
      else if (key.key === '+' || key.key === '=') map.zoomIn()
      else if (key.key === '-') map.zoomOut()
      else return
      key.preventDefault()
      key.stopPropagation()
    }
    handlers.current = {
      pointerdown: (event) => {
        if (event.button !== 0 || !event.isPrimary) return
        pressed.current = { x: event.clientX, y: event.clientY }
        setKeyed(false)
        sheet.current?.focus({ preventScroll: true })
        if (shape === 'area') return
        sheet.current?.setPointerCapture(event.pointerId)
        setFault(null)
        setCorners([cornerAt(event)])
        setPointer(cornerAt(event))
      },
      pointermove: (event) => {
        if (shape === 'area' ? event.pointerType !== 'mouse' : !pressed.current) return
        setKeyed(false)
        setPointer(cornerAt(event))
      },
      pointerup: (event) => {
        if (shape === 'area' || !pressed.current) return
        const [start] = corners
        const corner = cornerAt(event)
        if (start && hasMoved(event, pressed.current)) finish(rectangle(start[0], start[1], corner[0], corner[1]))
        else setCorners([])
        pressed.current = null
      },
      // Not on pointerup: the click that follows a tap would go through to what is below the removed layer.
      click: (event) => {
        // Leaflet treats two quick taps anywhere as a double tap and would zoom.
        event.stopPropagation()
        if (shape === 'rectangle' || !pressed.current || hasMoved(event, pressed.current)) return
        pressed.current = null
        const again = event.timeStamp - lastClick.current < DOUBLE
        lastClick.current = event.timeStamp
        set(cornerAt(event), again)
      },
    }
  })

  useEffect(function captureEvents() {
    const element = sheet.current
    if (!element) return
    // Keeps Leaflet from dragging or zooming; it listens on an ancestor, so listeners on the layer run first.
    DomEvent.disableClickPropagation(element)
    element.focus({ preventScroll: true })
    const listen = (event: MouseEvent) => handlers.current?.[event.type as 'click'](event as PointerEvent)
    const types = ['pointerdown', 'pointermove', 'pointerup', 'click'] as const
    for (const type of types) element.addEventListener(type, listen)
    // Keys work on the layer and the buttons above it.
    const keys = around.current
    const press = (key: KeyboardEvent) => onKey.current(key)
    keys?.addEventListener('keydown', press)
    return () => {
      keys?.removeEventListener('keydown', press)
      for (const type of types) element.removeEventListener(type, listen)
    }
  }, [])

  const drawn = outline(shape, corners, crosshair ?? pointer).map(pixel)
  const help = () => {
    if (!keyed) return t(`${shape}Help`)
    if (!pointer) return t(`${shape}Keys`)
    const [lng, lat] = pointer.map((degrees) => Math.round(degrees * 100) / 100) as [number, number]
    return t('at', { lng, lat, corners: corners.length })
  }
  const points = drawn.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <div ref={around}>
      <div
        ref={sheet}
        className={styles.sheet}
        role="application"
        aria-label={t(shape)}
        aria-describedby={keys}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys, and is where Tab goes back to
        tabIndex={0}
      >
        <svg className={styles.drawing} aria-hidden="true">
          <polygon points={points} className={styles.shape} />
          {shape === 'area' &&
            corners.map((corner) => {
              const { x, y } = pixel(corner)
              return <circle key={corner.join()} cx={x} cy={y} r={5} className={styles.corner} />
            })}
          {crosshair && <Crosshair {...pixel(crosshair)} />}
        </svg>
        <p className="unseen" id={keys}>
          {t(`${shape}Keys`)}
        </p>
      </div>
      <div className={styles.bar} data-map-tool>
        <p role="status">{fault ? <strong>{t(fault)}</strong> : help()}</p>
        {shape === 'area' && (
          <>
            <button
              type="button"
              className="button"
              onClick={close}
              disabled={corners.length < 3}
              title={t('enter')}
              aria-keyshortcuts="Enter"
            >
              {t('close')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => setCorners(corners.slice(0, -1))}
              disabled={corners.length === 0}
            >
              {t('undo')}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={cancel} title={t('escape')} aria-keyshortcuts="Escape">
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

/** Position on the layer, in pixels. */
function Crosshair({ x, y }: { x: number; y: number }) {
  return <path className={styles.crosshair} data-crosshair d={`M${x - 16} ${y}h32M${x} ${y - 16}v32`} />
}

function hasMoved({ clientX, clientY }: MouseEvent, from: { readonly x: number; readonly y: number }): boolean {
  return Math.hypot(clientX - from.x, clientY - from.y) > SAME_SPOT
}

/** The corners so far, with the pointer as the next one. */
function outline(shape: DrawToolProps['shape'], corners: readonly Corner[], pointer: Corner | null): readonly Corner[] {
  if (!pointer || corners.length === 0) return corners
  if (shape === 'area') return [...corners, pointer]
  const [[west, south] = pointer] = corners
  return [[west, south], [pointer[0], south], pointer, [west, pointer[1]]]
}

import { DomEvent } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import { canonicalArea, rectangle } from '@/geodata/view/area'
import type { Area } from '@/geodata/view/view'
import { latLng } from '../position'
import styles from './Draw.module.css'

export interface DrawToolProps {
  readonly shape: 'area' | 'rectangle'
  readonly done: (area: Area) => void
  readonly cancel: () => void
}

/** [lng, lat] in degrees. */
type Corner = readonly [number, number]

/** Within so many pixels two clicks are on one spot, and a press that moves no farther is a click. */
const SAME_SPOT = 9
/** Within so many milliseconds a second click on one spot makes a double click. */
const DOUBLE = 400

interface Handlers extends Record<'pointerdown' | 'pointermove' | 'pointerup', (event: PointerEvent) => void> {
  /** Not a pointer's in every browser. */
  readonly click: (event: MouseEvent) => void
}

/**
 * Draws a polygon corner by corner, or a rectangle by dragging, on a sheet laid over the map: what lies below (regions, marks) does not hear the
 * clicks. Corners are kept in degrees, so that the wheel may zoom meanwhile. Small on purpose: terra-draw, which does far more, weighs 47 kB gzipped.
 */
export function DrawTool({ shape, done, cancel }: DrawToolProps) {
  const map = useMap()
  const t = useTranslations('filter.draw')
  const around = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [corners, setCorners] = useState<readonly Corner[]>([])
  const [pointer, setPointer] = useState<Corner | null>(null)
  const [fault, setFault] = useState<'few' | 'crossed' | null>(null)
  const [, redraw] = useState(0)
  useMapEvents({ move: () => redraw((times) => times + 1), zoomend: () => redraw((times) => times + 1) })

  const pixel = (corner: Corner) => map.latLngToContainerPoint(latLng(corner))
  const cornerAt = (event: MouseEvent): Corner => {
    const { lng, lat } = map.mouseEventToLatLng(event)
    return [lng, lat]
  }

  const finish = (area: Area | null) => {
    if (area) return done(area)
    setFault('crossed')
    setCorners([])
    setPointer(null)
  }
  const close = () => {
    if (corners.length < 3) setFault('few')
    else finish(canonicalArea(corners))
  }

  const pressed = useRef<{ x: number; y: number } | null>(null)
  const lastClick = useRef(0)
  const handlers = useRef<Handlers | null>(null)
  const onKey = useRef<(key: KeyboardEvent) => void>(() => {})
  useEffect(function listenWithTheLatestCorners() {
    onKey.current = (key) => {
      const onButton = key.target instanceof HTMLButtonElement
      if (key.key === 'Escape') cancel()
      else if (key.key === 'Enter' && !onButton && shape === 'area') close()
      else if (key.key === 'Backspace' && !onButton) setCorners(corners.slice(0, -1))
      else return
      key.preventDefault()
      key.stopPropagation()
    }
    handlers.current = {
      pointerdown: (event) => {
        if (event.button !== 0 || !event.isPrimary) return
        pressed.current = { x: event.clientX, y: event.clientY }
        sheet.current?.focus({ preventScroll: true })
        if (shape === 'area') return
        sheet.current?.setPointerCapture(event.pointerId)
        setFault(null)
        setCorners([cornerAt(event)])
        setPointer(cornerAt(event))
      },
      pointermove: (event) => {
        if (shape === 'area' ? event.pointerType === 'mouse' : pressed.current) setPointer(cornerAt(event))
      },
      pointerup: (event) => {
        if (shape === 'area' || !pressed.current) return
        const [start] = corners
        const corner = cornerAt(event)
        if (start && hasMoved(event, pressed.current)) finish(rectangle(start[0], start[1], corner[0], corner[1]))
        else setCorners([])
        pressed.current = null
      },
      // Not when the finger goes up: the click that follows a tap would fall through the place of the sheet on what lies below.
      click: (event) => {
        // Two quick taps are a double tap to Leaflet wherever they fall, and it would zoom.
        event.stopPropagation()
        if (shape === 'rectangle' || !pressed.current || hasMoved(event, pressed.current)) return
        pressed.current = null
        const corner = cornerAt(event)
        const onto = (other: Corner | undefined) => other && pixel(other).distanceTo(pixel(corner)) <= SAME_SPOT
        const again = onto(corners.at(-1)) && event.timeStamp - lastClick.current < DOUBLE
        lastClick.current = event.timeStamp
        setFault(null)
        if (again || (corners.length > 2 && onto(corners[0]))) close()
        else if (!onto(corners.at(-1))) setCorners([...corners, corner])
      },
    }
  })

  useEffect(function takeTheMapsPointer() {
    const element = sheet.current
    if (!element) return
    // Leaflet must not drag or zoom the map for what is drawn; it listens above the sheet, so plain listeners on the sheet come first.
    DomEvent.disableClickPropagation(element)
    element.focus({ preventScroll: true })
    const listen = (event: MouseEvent) => handlers.current?.[event.type as 'click'](event as PointerEvent)
    const types = ['pointerdown', 'pointermove', 'pointerup', 'click'] as const
    for (const type of types) element.addEventListener(type, listen)
    // The keys belong to the sheet and to the buttons above it.
    const keys = around.current
    const press = (key: KeyboardEvent) => onKey.current(key)
    keys?.addEventListener('keydown', press)
    return () => {
      keys?.removeEventListener('keydown', press)
      for (const type of types) element.removeEventListener(type, listen)
    }
  }, [])

  const drawn = outline(shape, corners, pointer).map(pixel)
  const points = drawn.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <div ref={around}>
      <div ref={sheet} className={styles.sheet} role="application" aria-label={t(shape)} tabIndex={-1}>
        <svg className={styles.drawing} aria-hidden="true">
          <polygon points={points} className={styles.shape} />
          {shape === 'area' &&
            corners.map((corner) => {
              const { x, y } = pixel(corner)
              return <circle key={corner.join()} cx={x} cy={y} r={5} className={styles.corner} />
            })}
        </svg>
      </div>
      <div className={styles.bar}>
        <p role="status">{fault ? <strong>{t(fault)}</strong> : t(`${shape}Help`)}</p>
        {shape === 'area' && (
          <>
            <button
              type="button"
              onClick={close}
              disabled={corners.length < 3}
              title={t('enter')}
              aria-keyshortcuts="Enter"
            >
              {t('close')}
            </button>
            <button type="button" onClick={() => setCorners(corners.slice(0, -1))} disabled={corners.length === 0}>
              {t('undo')}
            </button>
          </>
        )}
        <button type="button" onClick={cancel} title={t('escape')} aria-keyshortcuts="Escape">
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

function hasMoved({ clientX, clientY }: MouseEvent, from: { readonly x: number; readonly y: number }): boolean {
  return Math.hypot(clientX - from.x, clientY - from.y) > SAME_SPOT
}

/** The corners so far with the pointer as the next one. */
function outline(shape: DrawToolProps['shape'], corners: readonly Corner[], pointer: Corner | null): readonly Corner[] {
  if (!pointer || corners.length === 0) return corners
  if (shape === 'area') return [...corners, pointer]
  const [[west, south] = pointer] = corners
  return [[west, south], [pointer[0], south], pointer, [west, pointer[1]]]
}

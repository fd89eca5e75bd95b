import { DomEvent } from 'leaflet'
import { useEffect, useId, useRef, useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { DraftAnnotation } from '@/geodata/domain/draft/draft'
import { kilometresBetween } from '@/geodata/domain/geometry/globe'
import { beyond, keptOnMap, moveOf } from '../draw/crosshair'
import draw from '../draw/Draw.module.css'
import { edgeOf, latLng } from '../position'
import styles from './Annotate.module.css'
import { drawnBetween, radius, type Spot } from './placing'

interface SketchProps {
  readonly kind: 'arrow' | 'circle' | 'label'
  readonly done: (annotation: DraftAnnotation) => void
  readonly cancel: () => void
}

/** Distance in pixels up to which a press and its release are one spot. */
const SAME_SPOT = 9

/**
 * Draws an arrow, a circle or a label on a layer over the map: by dragging, by two clicks or taps, or by keys that move
 * a crosshair. Positions are in degrees, so the wheel may zoom meanwhile.
 */
export function Sketch({ kind, done, cancel }: SketchProps) {
  const map = useMap()
  const t = useTranslations('annotate')
  const around = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [start, setStart] = useState<Spot | null>(null)
  /** Position of the pointer or crosshair; null before either has moved. */
  const [aim, setAim] = useState<Spot | null>(null)
  const [keyed, setKeyed] = useState(() => Boolean(document.activeElement?.matches(':focus-visible')))
  const [isEmpty, setEmpty] = useState(false)
  const [, redraw] = useState(0)
  useMapEvents({ move: () => redraw((times) => times + 1), zoomend: () => redraw((times) => times + 1) })
  const keys = useId()

  const pixel = (spot: Spot) => map.latLngToContainerPoint(latLng(spot))
  const spotAt = (event: MouseEvent): Spot => {
    const { lng, lat } = map.mouseEventToLatLng(event)
    return keptOnMap([lng, lat], edgeOf(map))
  }
  const finish = (from: Spot, to: Spot) => {
    const annotation = drawnBetween(kind, from, to)
    if (annotation) return done(annotation)
    setEmpty(true)
    setStart(null)
  }
  /** The first spot, or the second. */
  const set = (spot: Spot) => {
    setEmpty(false)
    if (start || kind === 'label') finish(start ?? spot, spot)
    else setStart(spot)
  }
  const moveCrosshair = ([right, down]: [number, number]) => {
    const { x: width, y: height } = map.getSize()
    const from = aim ?? start
    const { x, y } = from ? pixel(from) : { x: width / 2, y: height / 2 }
    const { lng, lat } = map.containerPointToLatLng([x + right, y + down])
    const next = keptOnMap([lng, lat], edgeOf(map))
    const to = pixel(next)
    const [across, along] = [beyond(to.x, width), beyond(to.y, height)]
    if (across || along) map.panBy([across, along], { animate: false })
    setKeyed(true)
    setAim(next)
  }
  const centre = (): Spot => {
    const { lng, lat } = map.getCenter()
    return [lng, lat]
  }
  const crosshair = keyed ? (aim ?? centre()) : null

  const pressed = useRef<{ readonly spot: Spot; readonly x: number; readonly y: number } | null>(null)
  const isDragged = ({ clientX, clientY }: MouseEvent) =>
    pressed.current !== null && Math.hypot(clientX - pressed.current.x, clientY - pressed.current.y) > SAME_SPOT
  const handlers = useRef({
    press: (_: PointerEvent) => {},
    move: (_: PointerEvent) => {},
    click: (_: MouseEvent) => {},
    key: (_: KeyboardEvent) => {},
  })
  useEffect(function keepLatest() {
    handlers.current = {
      press: (event) => {
        if (event.button !== 0 || !event.isPrimary) return
        pressed.current = { spot: spotAt(event), x: event.clientX, y: event.clientY }
        setKeyed(false)
        sheet.current?.focus({ preventScroll: true })
        sheet.current?.setPointerCapture(event.pointerId)
      },
      move: (event) => {
        if (event.pointerType !== 'mouse' && !pressed.current) return
        setKeyed(false)
        setAim(spotAt(event))
        if (!start && kind !== 'label' && pressed.current && isDragged(event)) setStart(pressed.current.spot)
      },
      // Not on the release: the click that follows it would go through to what is below the removed layer.
      click: (event) => {
        // Leaflet treats two quick taps anywhere as a double tap and would zoom.
        event.stopPropagation()
        if (!pressed.current) return
        if (start || !isDragged(event)) set(spotAt(event))
        pressed.current = null
      },
      key: (key) => {
        const move = moveOf(key)
        if (key.key === 'Escape') cancel()
        else if (key.ctrlKey || key.metaKey || key.altKey || key.target instanceof HTMLButtonElement) return
        else if (move) moveCrosshair(move)
        else if (key.key === 'Enter' || key.key === ' ') {
          setKeyed(true)
          set(crosshair ?? centre())
        } else if (key.key === 'Backspace') setStart(null)
        else if (key.key === '+' || key.key === '=') map.zoomIn()
        else if (key.key === '-') map.zoomOut()
        else return
        key.preventDefault()
        key.stopPropagation()
      },
    }
  })
  useEffect(function captureEvents() {
    const [layer, outer] = [sheet.current, around.current]
    if (!layer || !outer) return
    // Leaflet listens on an ancestor, so that these run first.
    DomEvent.disableClickPropagation(layer)
    layer.focus({ preventScroll: true })
    const press = (event: PointerEvent) => handlers.current.press(event)
    const move = (event: PointerEvent) => handlers.current.move(event)
    const click = (event: MouseEvent) => handlers.current.click(event)
    const key = (event: KeyboardEvent) => handlers.current.key(event)
    layer.addEventListener('pointerdown', press)
    layer.addEventListener('pointermove', move)
    layer.addEventListener('click', click)
    outer.addEventListener('keydown', key)
    return () => {
      layer.removeEventListener('pointerdown', press)
      layer.removeEventListener('pointermove', move)
      layer.removeEventListener('click', click)
      outer.removeEventListener('keydown', key)
    }
  }, [])

  const to = crosshair ?? aim
  const from = start && pixel(start)
  const end = to && pixel(to)
  const length = start && to ? kilometresBetween([...start], [...to]) : 0
  const said = () => {
    if (isEmpty) return <strong>{t('empty')}</strong>
    if (start && length > 0 && kind === 'circle') return t('size', { km: radius(length) })
    if (!keyed) return t(`help.${kind}`)
    if (!aim) return t(`keys.${kind}`)
    const [lng, lat] = aim.map((degrees) => Math.round(degrees * 100) / 100) as [number, number]
    return t('at', { lng, lat })
  }
  return (
    <div ref={around}>
      <div
        ref={sheet}
        className={draw.sheet}
        role="application"
        aria-label={t(`kinds.${kind}`)}
        aria-describedby={keys}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys, and is where Tab goes back to
        tabIndex={0}
      >
        <svg className={draw.drawing} aria-hidden="true">
          {from && end && kind === 'circle' && (
            <circle cx={from.x} cy={from.y} r={from.distanceTo(end)} className={styles.sketch} />
          )}
          {from && end && <path d={`M${from.x} ${from.y}L${end.x} ${end.y}`} className={styles.sketch} />}
          {from && <circle cx={from.x} cy={from.y} r={5} className={draw.corner} />}
          {crosshair && end && (
            <path
              className={draw.crosshair}
              data-crosshair
              d={`M${end.x - 16} ${end.y}h32M${end.x} ${end.y - 16}v32`}
            />
          )}
        </svg>
        <p className="unseen" id={keys}>
          {t(`keys.${kind}`)}
        </p>
      </div>
      <div className={draw.bar}>
        <p role="status">{said()}</p>
        <button type="button" className="button" onClick={cancel} aria-keyshortcuts="Escape">
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

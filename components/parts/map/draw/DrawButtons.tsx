import { type ComponentType, useCallback, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Area } from '@/geodata/domain/view/view'
import { Tool } from '../Tool'
import styles from './Draw.module.css'
import type { DrawToolProps } from './DrawTool'

type Shape = DrawToolProps['shape']

/** Icons of the two buttons: a polygon and a rectangle, dashed as the shape being drawn. */
const ICONS: Readonly<Record<Shape, string>> = {
  area: 'M2.5 6.5L8.5 2l5 5-3 6.5-7-1z',
  rectangle: 'M2 4h12v8H2z',
}

/** Buttons that start drawing on the map; the tool is loaded on demand. */
export function DrawButtons({ draw }: { draw: (area: Area) => void }) {
  const map = useMap()
  const t = useTranslations('filter.draw')
  const retry = useTranslations('map')('retry')
  const [Drawing, setDrawing] = useState<ComponentType<DrawToolProps> | null>(null)
  const [shape, setShape] = useState<Shape | null>(null)
  const [failed, setFailed] = useState<Shape | null>(null)
  const buttons = useRef<Partial<Record<Shape, HTMLButtonElement | null>>>({})

  const begin = (wanted: Shape) => {
    setFailed(null)
    setShape(wanted === shape ? null : wanted)
    if (Drawing) return
    import('./DrawTool').then(
      ({ DrawTool }) => setDrawing(() => DrawTool),
      () => {
        setFailed(wanted)
        setShape(null)
      },
    )
  }
  const end = useCallback(() => {
    const button = shape && buttons.current[shape]
    // A collapsed button cannot take focus.
    if (button) (button.getClientRects().length > 0 ? button : map.getContainer()).focus()
    setShape(null)
  }, [shape, map])

  const button = (one: Shape) => (
    <Tool
      ref={(element) => {
        buttons.current[one] = element
      }}
      label={t(one)}
      path={ICONS[one]}
      dashed
      aria-pressed={shape === one}
      onClick={() => begin(one)}
    />
  )
  const over = failed ? (
    <div className={`${styles.bar} ${styles.failed}`} role="alert" data-map-tool>
      <p>{t('failed')}</p>
      <button type="button" className="button" onClick={() => begin(failed)}>
        {retry}
      </button>
    </div>
  ) : (
    shape &&
    Drawing && (
      <Drawing
        key={shape}
        shape={shape}
        cancel={end}
        done={(area) => {
          end()
          draw(area)
        }}
      />
    )
  )
  return (
    <>
      {button('area')}
      {button('rectangle')}
      {over && createPortal(over, map.getContainer())}
    </>
  )
}

import { type ComponentType, useCallback, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import type { Area } from '@/geodata/view/view'
import styles from './Draw.module.css'
import type { DrawToolProps } from './DrawTool'

type Shape = DrawToolProps['shape']

/** What the two buttons show: a polygon and a rectangle, dashed as what is being drawn. */
const ICONS: Readonly<Record<Shape, string>> = {
  area: 'M2.5 6.5L8.5 2l5 5-3 6.5-7-1z',
  rectangle: 'M2 4h12v8H2z',
}

/** Buttons that start a drawing on the map; the tool itself is loaded when it is first asked for. */
export function DrawButtons({ draw }: { draw: (area: Area) => void }) {
  const map = useMap()
  const t = useTranslations('filter.draw')
  const retry = useTranslations('map')('retry')
  const [Tool, setTool] = useState<ComponentType<DrawToolProps> | null>(null)
  const [shape, setShape] = useState<Shape | null>(null)
  const [failed, setFailed] = useState<Shape | null>(null)
  const buttons = useRef<Partial<Record<Shape, HTMLButtonElement | null>>>({})

  const begin = (wanted: Shape) => {
    setFailed(null)
    setShape(wanted === shape ? null : wanted)
    if (Tool) return
    import('./DrawTool').then(
      ({ DrawTool }) => setTool(() => DrawTool),
      () => {
        setFailed(wanted)
        setShape(null)
      },
    )
  }
  const end = useCallback(() => {
    if (shape) buttons.current[shape]?.focus()
    setShape(null)
  }, [shape])

  const button = (one: Shape) => (
    <button
      ref={(element) => {
        buttons.current[one] = element
      }}
      type="button"
      onClick={() => begin(one)}
      aria-label={t(one)}
      title={t(one)}
      aria-pressed={shape === one}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={ICONS[one]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3 1.6" />
      </svg>
    </button>
  )
  const over = failed ? (
    <div className={`${styles.bar} ${styles.failed}`} role="alert">
      <p>{t('failed')}</p>
      <button type="button" onClick={() => begin(failed)}>
        {retry}
      </button>
    </div>
  ) : (
    shape &&
    Tool && (
      <Tool
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

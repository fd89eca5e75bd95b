import { useEffect, useState } from 'react'
import { ask } from '../../ui/folder/ask'
import styles from './ShareDialog.module.css'

interface PreviewProps {
  /** Path of the picture as an SVG. */
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly label: string
}

/**
 * A preview of the picture, inlined as SVG, since an `<img>` would not have the page's fonts, which the PNG has. If the
 * fetch fails, falls back to an `<img>`.
 */
export function Preview({ svg, width, height, label }: PreviewProps) {
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly markup: string | null } | null>(null)
  useEffect(
    function fetchDrawing() {
      const leaving = new AbortController()
      ask(svg, { signal: leaving.signal })
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`answered with ${answer.status}`))))
        .then((markup) => setDrawn({ of: svg, markup }))
        .catch(() => {
          if (!leaving.signal.aborted) setDrawn({ of: svg, markup: null })
        })
      return () => leaving.abort()
    },
    [svg],
  )
  const markup = drawn?.of === svg ? drawn.markup : ''
  if (markup === null)
    // biome-ignore lint/performance/noImgElement: drawn to measure by the house itself, there is nothing to optimize
    return <img className={styles.preview} src={svg} width={width} height={height} alt={label} />
  return (
    <div
      className={styles.preview}
      style={{ aspectRatio: `${width} / ${height}` }}
      role="img"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its texts escaped (drawing/poster/xml)
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  )
}

import { xOf } from '@/geodata/drawing/timeline/focus'
import type { Stretch } from '@/geodata/drawing/timeline/play'
import styles from './Strip.module.css'
import type { Scene } from './stripScene'

/** The playback position on the strip: a frame around its stop, with a minimum width. */
export function Playhead({ scene: { focus, width }, at }: { readonly scene: Scene; readonly at: Stretch }) {
  const left = Math.max(xOf(focus, width, at.start), 0)
  const right = Math.min(xOf(focus, width, at.end + 1), width)
  return <span className={styles.head} style={{ left, width: Math.max(right - left, 3) }} aria-hidden="true" />
}

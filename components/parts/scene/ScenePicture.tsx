import type { ScenePicture as Picture } from '@/geodata/domain/story/annotation'
import styles from './ScenePicture.module.css'

/** A picture of the author's, with its credit. */
export function ScenePicture({ src, width, height, alt, credit }: Picture) {
  return (
    <figure className={styles.picture}>
      {/* biome-ignore lint/performance/noImgElement: the picture is in the page or in the browser already */}
      <img src={src} alt={alt} width={width} height={height} />
      {credit && <figcaption>{credit}</figcaption>}
    </figure>
  )
}

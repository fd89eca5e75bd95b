import type { Language } from '@/geodata/domain/language/language'
import styles from './Service.module.css'

interface MapOfProps {
  readonly language: Language
  /** A View as a query; empty for everything. */
  readonly view: string
  readonly alt: string
}

/** A View as a picture that leads to the site's map. */
export function MapOf({ language, view, alt }: MapOfProps) {
  const query = view && `?${view}`
  return (
    <a href={`/${language}${query}`}>
      {/* biome-ignore lint/performance/noImgElement: the server draws it in the size that is asked */}
      <img
        className={styles.map}
        src={`/${language}/map.svg${query}`}
        width={1200}
        height={630}
        alt={alt}
        loading="lazy"
      />
    </a>
  )
}

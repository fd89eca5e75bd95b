import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { QrCode } from '../../ui/QrCode'
import styles from './PrintedEnd.module.css'

interface PrintedEndProps {
  readonly language: Language
  readonly t: Translate
  /** The URL of the page. */
  readonly address: string
  /** The View of the map; without it there is none. */
  readonly view?: Partial<View> | undefined
}

/** Size of the map in pixels: as wide as the paper, and low, since it follows a text. */
const MAP = { width: 1000, height: 440 } as const

/** The end of a printed page: its map and its URL. Hidden on screen, where the map is not fetched. */
export function PrintedEnd({ language, t, address, view }: PrintedEndProps) {
  const { width, height } = MAP
  const query = view && formatView({ ...EMPTY_VIEW, ...view, theme: null })
  const wanted = `width=${width}&height=${height}&theme=print&parts=scale`
  return (
    <div className={styles.end}>
      {query !== undefined && (
        // biome-ignore lint/performance/noImgElement: drawn to measure by the house, with nothing to optimize
        <img
          className={styles.map}
          src={`/${language}/map.svg?${query ? `${query}&` : ''}${wanted}`}
          width={width}
          height={height}
          alt=""
          loading="lazy"
        />
      )}
      <p className={styles.address}>{address}</p>
      <QrCode className={styles.qr} text={address} label={t('share.qr', { address })} tooLong={t('share.tooLong')} />
    </div>
  )
}

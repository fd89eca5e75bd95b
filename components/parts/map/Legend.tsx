import { memo, type ReactNode } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { columns } from '@/geodata/domain/join/columns'
import type { Language } from '@/geodata/domain/language/language'
import { countOf, MATCHES, NO_EVENTS, totalOf } from '@/geodata/domain/select/match'
import { isCrowded, type PlaceCount } from '@/geodata/domain/select/placeCounts'
import type { Positions } from '@/geodata/domain/select/selection'
import { byKind } from '@/geodata/domain/summary/kind'
import type { LinkArc } from '@/geodata/drawing/link/linkArcs'
import { type Sign, signsOf, statusesAmong } from '@/geodata/drawing/poster/mapLegend'
import type { Translate } from '../../language/translate'
import { KindMark } from '../../ui/KindMark'
import { signWords } from '../place/legendWords'
import styles from './Legend.module.css'

export interface LegendProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
  readonly placeCounts: readonly PlaceCount[]
  readonly positions: Positions
  readonly arcs: readonly LinkArc[]
  /** Initially open. */
  readonly open?: boolean
  /** Called when a reader opens or closes it. */
  readonly toggled?: (open: boolean) => void
  /** Additional content at the end. */
  readonly children?: ReactNode
}

/** The legend of map and list, limited to what they contain; collapsed by default. */
export function Legend({ atlas, language, t, placeCounts, positions, arcs, ...rest }: LegendProps) {
  const counts = byKind(atlas, positions)
  const kinds = atlas.kinds.flatMap(({ id }) => (totalOf(counts.get(id) ?? NO_EVENTS) > 0 ? [id] : [])).join(' ')
  const statuses = statusesAmong(columns(atlas), ...MATCHES.map((match) => positions[match]))
  return (
    <LegendEntries
      atlas={atlas}
      language={language}
      t={t}
      signs={signsOf(placeCounts, arcs, atlas.config.map, isCrowded(atlas) ? countOf(positions) : null).join(' ')}
      kinds={kinds}
      announced={statuses.includes('announced')}
      judged={statuses.includes('judged')}
      {...rest}
    />
  )
}

interface EntriesProps extends Pick<LegendProps, 'atlas' | 'language' | 't' | 'open' | 'toggled' | 'children'> {
  /** Space-separated, so that memo skips renders while a window moves and they stay the same. */
  readonly signs: string
  /** Likewise the kinds of the events shown. */
  readonly kinds: string
  readonly announced: boolean
  readonly judged: boolean
}

/** The entries of a legend. */
export const LegendEntries = memo(function LegendEntries(props: EntriesProps) {
  const { atlas, language, t, signs, kinds, announced, judged, open, toggled, children } = props
  return (
    <details
      className={styles.legend}
      data-legend
      open={open}
      onToggle={toggled && (({ currentTarget }) => toggled(currentTarget.open))}
    >
      <summary data-over-map>{t('map.legend')}</summary>
      <ul>
        {signs
          .split(' ')
          .filter(isSign)
          .map((sign) => (
            <li key={sign}>
              <span className={styles[PICTURES[sign]]} data-sign={sign} /> {signWords(sign, t)}
            </li>
          ))}
      </ul>
      <ul className={styles.kinds}>
        {atlas.kinds
          .filter(({ id }) => kinds.split(' ').includes(id))
          .map((kind) => (
            <li key={kind.id} title={kind.meaning[language]}>
              <KindMark kind={kind} /> {kind.name[language]}
            </li>
          ))}
      </ul>
      {(announced || judged) && (
        <ul className={styles.statuses}>
          {announced && (
            <li>
              <KindMark status="announced" /> {t('map.legendStatus.announced')}
            </li>
          )}
          {judged && (
            <li>
              <KindMark status="judged" /> {t('map.legendStatus.judged')}
            </li>
          )}
        </ul>
      )}
      {children}
    </details>
  )
})

const PICTURES = {
  mark: 'disc',
  possible: 'disc',
  dots: 'tones',
  dotsPossible: 'tones',
  announced: 'disc',
  judged: 'disc',
  unreported: 'disc',
  region: 'patch',
  part: 'patch',
  link: 'line',
  whole: 'line',
  inferred: 'line',
} as const satisfies Readonly<Record<Sign, string>>

function isSign(text: string): text is Sign {
  return text in PICTURES
}

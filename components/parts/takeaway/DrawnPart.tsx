import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { poster } from '@/geodata/drawing/poster/poster'
import type { PosterTheme } from '@/geodata/drawing/theme/theme'
import { useGround } from '../../view/ground'
import { PICTURE_THEMES, SIZES, type Size } from '../share/picture'
import styles from '../share/ShareDialog.module.css'
import { fileName } from './fileName'
import { JobList } from './JobList'
import { ownPosterWords } from './ownWords'
import { rasterized } from './raster'
import type { Job } from './useWriting'
import { filtersOf, type Taken } from './writers'

interface DrawnPartProps {
  readonly taken: Taken
  readonly title: string
  readonly start: (job: Job) => void
}

/** The poster of the View, in a chosen size and theme, drawn here. */
export function DrawnPart({ taken, title, start }: DrawnPartProps) {
  const t = useTranslations()
  const { atlas, view, about, language } = taken
  const { packed } = useGround()
  const [size, chooseSize] = useState<Size>('card')
  const [theme, chooseTheme] = useState<PosterTheme>(view.theme ?? 'light')
  const { width, height } = SIZES[size]
  const svg = useMemo(
    () =>
      poster(atlas, view, {
        width,
        height,
        theme,
        language,
        ground: preparedGround(packed),
        words: ownPosterWords(atlas, view, { about, language, t }),
        id: 'taken',
      }),
    [atlas, view, width, height, theme, language, packed, about, t],
  )
  const file = (extension: string) => fileName(about.title, extension, filtersOf(view) !== '')
  const jobs: readonly (Job & { readonly use: string })[] = [
    {
      name: 'PNG',
      use: t('share.pngUse'),
      file: file('png'),
      type: 'image/png',
      make: async () => [await rasterized(svg, { width, height })],
    },
    { name: 'SVG', use: t('share.svgUse'), file: file('svg'), type: 'image/svg+xml', make: async () => [svg] },
  ]
  return (
    <section className={styles.part} aria-labelledby="take-away-picture">
      <h3 id="take-away-picture">{t('own.takeAway.picture')}</h3>
      <div className={styles.choices}>
        <label>
          {t('share.size')}
          <select value={size} onChange={({ target }) => chooseSize(target.value as Size)}>
            {(Object.keys(SIZES) as Size[]).map((one) => (
              <option key={one} value={one}>
                {t(`share.sizes.${one}`, { width: String(SIZES[one].width), height: String(SIZES[one].height) })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('share.theme')}
          <select value={theme} onChange={({ target }) => chooseTheme(target.value as PosterTheme)}>
            {PICTURE_THEMES.map((one) => (
              <option key={one} value={one}>
                {t(`share.themes.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div
        className={styles.preview}
        style={{ aspectRatio: `${width} / ${height}` }}
        role="img"
        aria-label={t('share.preview', { title })}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its texts escaped (drawing/poster/xml)
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <JobList labelledBy="take-away-picture" jobs={jobs} start={start} />
    </section>
  )
}

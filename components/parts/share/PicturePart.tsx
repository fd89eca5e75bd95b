import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import type { PosterTheme } from '@/geodata/drawing/theme/theme'
import { CopyPicture } from './CopyPicture'
import { Preview } from './Preview'
import { PICTURE_THEMES, picturePath, SIZES, type Size } from './picture'
import styles from './ShareDialog.module.css'

interface PicturePartProps {
  readonly language: Language
  /** As in `picturePath`. */
  readonly path?: string
  readonly view: View
  readonly title: string
}

/** The poster of the View, in a chosen size and theme, to save or copy. */
export function PicturePart({ language, path = '', view, title }: PicturePartProps) {
  const t = useTranslations('share')
  const [size, chooseSize] = useState<Size>('card')
  const [theme, chooseTheme] = useState<PosterTheme>(view.theme ?? 'light')
  const [svg, png] = (['svg', 'png'] as const).map((format) =>
    picturePath(format, { language, path, view, size, theme }),
  )
  const { width, height } = SIZES[size]
  return (
    <section className={styles.part} aria-labelledby="share-picture">
      <h3 id="share-picture">{t('picture')}</h3>
      <div className={styles.choices}>
        <label>
          {t('size')}
          <select value={size} onChange={({ target }) => chooseSize(target.value as Size)}>
            {(Object.keys(SIZES) as Size[]).map((one) => (
              <option key={one} value={one}>
                {t(`sizes.${one}`, { width: String(SIZES[one].width), height: String(SIZES[one].height) })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('theme')}
          <select value={theme} onChange={({ target }) => chooseTheme(target.value as PosterTheme)}>
            {PICTURE_THEMES.map((one) => (
              <option key={one} value={one}>
                {t(`themes.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {svg && <Preview svg={svg} width={width} height={height} label={t('preview', { title })} />}
      <ul className={styles.pictures} aria-labelledby="share-picture">
        <li>
          <a href={png} download>
            {t('png')}
          </a>{' '}
          <span>{t('pngUse')}</span>
        </li>
        <li>
          <a href={svg} download>
            {t('svg')}
          </a>{' '}
          <span>{t('svgUse')}</span>
        </li>
      </ul>
      {png && <CopyPicture key={png} picture={png} />}
    </section>
  )
}

import type { Language } from '@/geodata/domain/language/language'
import { FOLDER } from '@/geodata/domain/site/folder'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import styles from '../../ui/Data.module.css'
import { ORIGIN } from '../../ui/origin'
import { SiteCode } from '../../ui/SiteCode'
import { recipes } from './recipe'

/** How to fetch the data or the selection from a program. */
export function Recipes({ language, t, view }: { language: Language; t: Translate; view: View }) {
  // A host of files gives programs the whole file, whatever they ask for.
  const query = FOLDER ? '' : formatView(view)
  return (
    <section className={styles.section} aria-labelledby="fetch">
      <h2 id="fetch">{t('data.fetch')}</h2>
      <p>{t('data.fetchHint')}</p>
      {!FOLDER && (
        <p>
          {t('ogc.intro')} <a href={`/${language}/ogc`}>{t('ogc.link.landing')}</a>
        </p>
      )}
      {recipes(ORIGIN, language, query).map(({ name, code }) => (
        <figure key={name} className={styles.recipe}>
          <figcaption>{name}</figcaption>
          <pre className={styles.code}>
            <SiteCode code={code} origin={ORIGIN} />
          </pre>
        </figure>
      ))}
    </section>
  )
}

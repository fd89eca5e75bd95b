import type { ReactNode } from 'react'
import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { Page } from '../site/Page'
import styles from './Record.module.css'
import { type Collection, Trail } from './Trail'

export interface CollectionProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

interface CollectionPageProps extends CollectionProps {
  readonly collection: Collection
  readonly children: ReactNode
}

/** The frame of a page that lists all records of a sort. */
export function CollectionPage({ atlas, language, t, collection, children }: CollectionPageProps) {
  return (
    <Page language={language} t={t} path={`/${collection}`}>
      <Trail language={language} t={t} collection={collection} />
      <h1>{t(`pages.${collection}`)}</h1>
      <p className={styles.intro}>
        {t(`pages.${collection}Intro`, { count: atlas[collection].length, sources: atlas.sources.length })}
      </p>
      {children}
    </Page>
  )
}

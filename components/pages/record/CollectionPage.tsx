import type { ReactNode } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { eventsAt } from '@/geodata/domain/select/placeCounts'
import type { Translate } from '../../language/translate'
import { Breadcrumbs, type Collection } from '../../parts/site/Breadcrumbs'
import { Page } from '../../parts/site/Page'
import styles from '../../parts/site/Record.module.css'

export interface CollectionProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

interface CollectionPageProps extends CollectionProps {
  readonly collection: Exclude<Collection, 'events'>
  readonly children: ReactNode
}

/** The layout of a page that lists all records of one type. */
export function CollectionPage({ atlas, language, t, collection, children }: CollectionPageProps) {
  const count = counted(atlas, collection)
  return (
    <Page language={language} t={t} path={`/${collection}`}>
      <Breadcrumbs language={language} t={t} collection={collection} />
      <h1>{t(`pages.${collection}`)}</h1>
      <p className={styles.intro}>
        {t(`pages.${collection}Intro`, {
          count,
          others: atlas[collection].length - count,
          sources: atlas.sources.length,
        })}
      </p>
      {children}
    </Page>
  )
}

/** Number of records of the type; for places, only those with events, since a few exist only as points of reference. */
function counted(atlas: Atlas, collection: CollectionPageProps['collection']): number {
  if (collection !== 'places') return atlas[collection].length
  return atlas.places.filter((place) => eventsAt(atlas, place, atlas.events).length > 0).length
}

import { CRSS } from '@/geodata/domain/ogc/crs'
import type { LeftOut } from '@/geodata/domain/ogc/itemsDocument'
import { TILE_MATRIX_SET } from '@/geodata/domain/ogc/resource'
import { type CollectionId, isMapped, type MappedId, type Queryable } from '@/geodata/domain/service/features'
import { isoDay } from '@/geodata/domain/time/day'
import { dateWords } from '../../language/words'
import { Fact, Facts } from '../../parts/site/Facts'
import data from '../../ui/Data.module.css'
import { SiteCode } from '../../ui/SiteCode'
import { Table } from '../../ui/Table'
import { CollectionList } from './CollectionList'
import { Formats } from './Formats'
import { Licence } from './LandingPage'
import { MapOf } from './MapOf'
import styles from './Service.module.css'
import { MissingNote, pagePath, ServiceFrame, type ServicePageProps } from './ServiceFrame'

export interface CollectionProps extends ServicePageProps {
  readonly collection: CollectionId
}

/** `/ogc/collections`. */
export function CollectionsPage({ service, t }: ServicePageProps) {
  const resource = { kind: 'collections' } as const
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={t('ogc.collections')}>
      <CollectionList service={service} t={t} />
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

/** `/ogc/collections/{id}`. */
export function CollectionPage({ service, t, collection }: CollectionProps) {
  const resource = { kind: 'collection', collection } as const
  const { language, say, dataSet } = service
  const { count, box, days } = dataSet.collections[collection]
  const links = [
    { at: { kind: 'items', collection }, name: t('ogc.link.items') },
    { at: { kind: 'queryables', collection }, name: t('ogc.link.queryables') },
    { at: { kind: 'schema', collection }, name: t('ogc.link.schema') },
    ...(isMapped(collection) ? [{ at: { kind: 'tileset', collection }, name: t('ogc.link.tileset') } as const] : []),
  ] as const
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={say(`collection.${collection}.title`)}>
      <p>{say(`collection.${collection}.description`)}</p>
      {dataSet.hasPages && collection === 'events' && <MapOf language={language} view="" alt={t('ogc.map')} />}
      <ul className={styles.rows}>
        {links.map(({ at, name }) => (
          <li key={at.kind}>
            <a href={pagePath(language, at)}>{name}</a>
            {at.kind === 'items' && <span className={styles.note}> {t('ogc.collectionCount', { count })}</span>}
          </li>
        ))}
      </ul>
      <Facts>
        <Fact term={t('ogc.temporal')}>
          {days &&
            [days.start, days.end]
              .map((day) => (day === null ? t('ogc.open') : dateWords(isoDay(day), language, t)))
              .join(' – ')}
        </Fact>
        <Fact term={t('ogc.field.bbox')}>{box?.map((degrees) => degrees.toFixed(2)).join(', ')}</Fact>
        <Fact term={t('ogc.crsList')}>{isMapped(collection) ? CRSS.map(({ id }) => id).join(', ') : null}</Fact>
        <Fact term={t('ogc.credit')}>{dataSet.attribution[language]}</Fact>
        <Fact term={t('ogc.licence')}>{dataSet.licence && <Licence licence={dataSet.licence} />}</Fact>
      </Facts>
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

/** Of long lists the first values are shown; the JSON document has all. */
const VALUES = 12

/** `/ogc/collections/{id}/queryables`. */
export function QueryablesPage({
  service,
  t,
  collection,
  queryables,
}: CollectionProps & { readonly queryables: readonly Queryable[] }) {
  const resource = { kind: 'queryables', collection } as const
  const { language } = service
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={t('ogc.link.queryables')}>
      <p id="intro">{t('ogc.queryablesIntro')}</p>
      <Table
        labelledBy="intro"
        head={[t('ogc.property'), t('ogc.type'), t('ogc.meaning')]}
        rows={queryables.map(({ name, type, title, description, values }) => ({
          id: name,
          cells: [
            <code key="name">{name}</code>,
            t(`ogc.types.${type}`),
            <div key="meaning">
              {title[language]}. {description[language]}
              {values && values.length > 0 && (
                <div className={styles.values}>
                  {t('ogc.values')}:{' '}
                  {values
                    .slice(0, VALUES)
                    .map(({ id }) => id)
                    .join(', ')}
                  {values.length > VALUES && `, ${t('ogc.moreValues', { count: values.length - VALUES })}`}
                </div>
              )}
            </div>,
          ],
        }))}
      />
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

interface Described {
  readonly format?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly (string | undefined)[] | undefined
}

/** `/ogc/collections/{id}/schema`. */
export function SchemaPage({
  service,
  t,
  collection,
  properties,
  missing,
}: CollectionProps & {
  readonly properties: readonly (readonly [string, Described])[]
  readonly missing: LeftOut | null
}) {
  const resource = { kind: 'schema', collection } as const
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={t('ogc.link.schema')}>
      <p id="intro">{t('ogc.schemaIntro')}</p>
      <MissingNote missing={missing} />
      <Table
        labelledBy="intro"
        head={[t('ogc.property'), t('ogc.type'), t('ogc.meaning')]}
        rows={properties.map(([name, { title, description, type }]) => ({
          id: name,
          cells: [
            <code key="name">{name}</code>,
            [type ?? t('ogc.types.geometry')].flat().join(', '),
            [title, description].filter(Boolean).join('. '),
          ],
        }))}
      />
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

/** `/ogc/tiles`, and the tiles of one collection. */
export function TilesPage({
  service,
  t,
  resource,
  collections,
}: ServicePageProps & {
  readonly resource: Parameters<typeof ServiceFrame>[0]['resource']
  readonly collections: readonly MappedId[]
}) {
  const { root, say } = service
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={t('ogc.link.tilesets')}>
      <p>{say('tileset')}</p>
      {collections.map((collection) => (
        <section key={collection} className={data.section} aria-labelledby={collection}>
          <h2 id={collection}>{say(`collection.${collection}.title`)}</h2>
          <p>{t('ogc.tilesIntro')}</p>
          <pre className={styles.address}>
            <SiteCode
              code={`${root}/collections/${collection}/tiles/${TILE_MATRIX_SET}/{z}/{y}/{x}`}
              origin={new URL(root).origin}
            />
          </pre>
        </section>
      ))}
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

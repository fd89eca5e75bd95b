import type { Link } from '@/geodata/domain/ogc/service'
import type { CollectionId, StoredFeature } from '@/geodata/domain/service/features'
import data from '../../ui/Data.module.css'
import { Table } from '../../ui/Table'
import { FeatureValue } from './FeatureValue'
import { Formats } from './Formats'
import { featureTitle } from './featureTitle'
import styles from './Service.module.css'
import { ServiceFrame, type ServicePageProps } from './ServiceFrame'

interface ItemPageProps extends ServicePageProps {
  readonly collection: CollectionId
  readonly feature: StoredFeature
  /** To its pages on this site. */
  readonly links: readonly Link[]
  /** The address of a picture of it; null if the map cannot show it. */
  readonly picture: string | null
}

/** `/ogc/collections/{id}/items/{featureId}`: a feature with all its properties. */
export function ItemPage({ service, t, collection, feature, links, picture }: ItemPageProps) {
  const { id, geometry, properties } = feature
  const resource = { kind: 'item', collection, id } as const
  const title = featureTitle(feature)
  const point = geometry?.type === 'Point' ? ` ${geometry.coordinates.join(', ')}` : ''
  return (
    <ServiceFrame service={service} t={t} resource={resource} title={title}>
      {links.length > 0 && (
        <p className={styles.acts}>
          {links.map(({ href, rel, title: name }) => (
            <a key={href} className={rel === 'about' ? 'button strong' : 'button'} href={new URL(href).pathname}>
              {name}
            </a>
          ))}
        </p>
      )}
      {picture && (
        // biome-ignore lint/performance/noImgElement: the server draws it in the size that is asked
        <img className={styles.map} src={picture} width={1200} height={630} alt={title} />
      )}
      <section className={data.section} aria-labelledby="properties">
        <h2 id="properties">{t('ogc.properties')}</h2>
        <Table
          labelledBy="properties"
          head={[t('ogc.property'), t('ogc.value')]}
          rows={[
            { id: 'id', cells: [<code key="name">id</code>, id] },
            {
              id: 'geometry',
              cells: [<code key="name">geometry</code>, geometry ? `${geometry.type}${point}` : t('ogc.noGeometry')],
            },
            ...Object.entries(properties).map(([name, value]) => ({
              id: name,
              cells: [<code key="name">{name}</code>, <FeatureValue key="value" of={value} />],
            })),
          ]}
        />
      </section>
      <Formats service={service} t={t} resource={resource} />
    </ServiceFrame>
  )
}

import { collectionsOf } from '@/geodata/domain/service/features'
import record from '../../parts/site/Record.module.css'
import { pagePath, type ServicePageProps } from './ServiceFrame'

/** The collections with their numbers of features. */
export function CollectionList({ service, t }: ServicePageProps) {
  const { language, say, dataSet } = service
  return (
    <ul className={record.rows}>
      {collectionsOf(dataSet).map((collection) => (
        <li key={collection}>
          <div>
            <a href={pagePath(language, { kind: 'collection', collection })}>{say(`collection.${collection}.title`)}</a>
            <div className={record.about}>{say(`collection.${collection}.description`)}</div>
          </div>
          <span className={record.count}>
            {t('ogc.collectionCount', { count: dataSet.collections[collection].count })}
          </span>
        </li>
      ))}
    </ul>
  )
}

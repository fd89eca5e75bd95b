import styles from '../../parts/site/Record.module.css'
import { CollectionPage, type CollectionProps } from './CollectionPage'
import { inOrderOfName } from './inOrderOfName'
import { RecordList } from './RecordList'
import { byRole } from './roles'

/** All actors, grouped by type. */
export function ActorsPage({ atlas, language, t }: CollectionProps) {
  const types = [...new Set(atlas.actors.map(({ type }) => type))]
  return (
    <CollectionPage atlas={atlas} language={language} t={t} collection="actors">
      {types.map((type) => (
        <section key={type} className={styles.section}>
          <h2>{t(`pages.actorTypes.${type}`)}</h2>
          <RecordList
            rows={inOrderOfName(
              atlas.actors.filter((actor) => actor.type === type),
              language,
            ).map(({ id, name, spellings }) => ({
              id,
              href: `/${language}/actors/${id}`,
              name: name[language],
              note: [
                spellings.filter((spelling) => spelling !== name[language]).join(', '),
                byRole(atlas, id)
                  .map(([role, events]) => t(`pages.roleCount.${role}`, { count: events.length }))
                  .join(', '),
              ]
                .filter(Boolean)
                .join(' · '),
              count: t('pages.count', {
                count: atlas.events.filter(({ actors }) => actors.some((actor) => actor.id === id)).length,
              }),
            }))}
          />
        </section>
      ))}
    </CollectionPage>
  )
}

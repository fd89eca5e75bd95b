import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { ROLES } from '@/geodata/domain/schema/term'
import type { Translate } from '../../language/translate'
import { recordAddress } from '../../view/recordAddress'
import styles from './EventDetails.module.css'

interface ActorsProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
}

/** The actors of an event, by role. */
export function Actors({ atlas, event, language, t }: ActorsProps) {
  return (
    <dl className={styles.roles}>
      {ROLES.map((role) => {
        const actors = event.actors
          .filter((actor) => actor.role === role)
          .flatMap(({ id }) => atlas.actors.find((actor) => actor.id === id) ?? [])
        return (
          actors.length > 0 && (
            <div key={role}>
              <dt>{t(`event.role.${role}`)}</dt>
              <dd>
                <ul className={styles.actors}>
                  {actors.map((actor) => (
                    <li key={actor.id}>
                      <a className="chip" href={recordAddress(atlas, language, 'actors', actor.id)}>
                        {actor.name[language]}
                      </a>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}

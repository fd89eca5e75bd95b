import type { Actor, Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { EventList } from '../../parts/list/EventList'
import { ShareRecord } from '../../parts/share/ShareRecord'
import { Breadcrumbs } from '../../parts/site/Breadcrumbs'
import { Fact, Facts } from '../../parts/site/Facts'
import { Page } from '../../parts/site/Page'
import styles from '../../parts/site/Record.module.css'
import { Claims } from './Claims'
import { MapLinks } from './MapLinks'
import { byRole, inRoles } from './roles'

interface ActorPageProps {
  readonly atlas: Atlas
  readonly actor: Actor
  readonly language: Language
  readonly t: Translate
}

/** The page of an actor: the events that name it, and the figures that it gives. */
export function ActorPage({ atlas, actor, language, t }: ActorPageProps) {
  const roles = byRole(atlas, actor.id)
  const events = roles.flatMap(([, acted]) => acted)
  const spellings = actor.spellings.filter((spelling) => spelling !== actor.name[language])
  const claims = atlas.events.flatMap((event) =>
    event.figures.filter(({ claimedBy }) => claimedBy === actor.id).map((figure) => ({ event, figure })),
  )
  const path = `/actors/${actor.id}`
  return (
    <Page
      language={language}
      t={t}
      path={path}
      view={{ actor: [actor.id] }}
      share={
        <ShareRecord
          language={language}
          path={path}
          title={actor.name[language]}
          view={events.length > 0 ? { actor: [actor.id] } : {}}
          files={events.length > 0}
        />
      }
    >
      <Breadcrumbs language={language} t={t} collection="actors" here={actor.name[language]} />
      <h1>{actor.name[language]}</h1>
      <Facts>
        <Fact term={t('pages.description')}>{t(`pages.actorType.${actor.type}`)}</Fact>
        <Fact term={t('pages.spellings')}>{spellings.length > 0 ? spellings.join(', ') : null}</Fact>
      </Facts>
      {events.length > 0 && (
        <MapLinks language={language} t={t} views={[{ view: { actor: [actor.id] }, name: t('pages.onMap') }]} />
      )}
      {claims.length > 0 && (
        <section className={styles.section}>
          <h2>{t('pages.claims')}</h2>
          <p>{t('pages.claimsIntro', { actor: actor.name[language] })}</p>
          <Claims atlas={atlas} claims={claims} language={language} t={t} />
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('pages.chronology')}</h2>
        <p>{events.length > 0 ? inRoles(roles, t) : t('pages.noEvents')}</p>
        {roles.map(([role, acted]) => (
          <section key={role} className={styles.part} aria-labelledby={role}>
            <h3 id={role}>
              {t(`pages.roleGroup.${role}`)} <small>{t('pages.count', { count: acted.length })}</small>
            </h3>
            <div>
              <EventList
                atlas={atlas}
                events={acted}
                language={language}
                t={t}
                years="h4"
                eventLink={(event) => <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>}
              />
            </div>
          </section>
        ))}
      </section>
    </Page>
  )
}

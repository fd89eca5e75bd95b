import { changes, extentOf } from '@/geodata/domain/history/change'
import type { History } from '@/geodata/domain/history/history'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { dateWords } from '../../language/words'
import { Changes } from '../../parts/history/Changes'
import styles from '../../parts/history/History.module.css'
import type { Reader } from '../../parts/history/historyWords'
import { State } from '../../parts/history/State'
import { Breadcrumbs } from '../../parts/site/Breadcrumbs'
import { Page } from '../../parts/site/Page'

interface HistoryPageProps extends Reader {
  readonly event: AtlasEvent
  readonly history: History
}

/**
 * Every published version of an event, newest first; unchanged versions share the text of the earlier one and have only
 * an anchor.
 */
export function HistoryPage({ event, history, ...reader }: HistoryPageProps) {
  const { language, t } = reader
  const title = event.title[language]
  const entries = history.events[event.id] ?? []
  const href = `/${language}/events/${event.id}`
  return (
    <Page language={language} t={t} path={`/events/${event.id}/history`}>
      <Breadcrumbs language={language} t={t} collection="events" here={title} />
      <h1>{t('history.eventTitle', { title })}</h1>
      <p>
        {entries.length > 0 ? t('history.eventIntro') : t('history.notYet')}{' '}
        <a href={href} data-unprinted>
          {t('history.back')}
        </a>
      </p>
      {entries
        .map((entry, i) => ({
          entry,
          before: entries[i - 1],
          until: entries[i + 1]?.version ?? Number.POSITIVE_INFINITY,
        }))
        .reverse()
        .map(({ entry: { version, state }, before, until }) => {
          const published = history.versions.find(({ number }) => number === version)
          const date = published ? dateWords(published.date, language, t) : ''
          const same = history.versions.filter(({ number }) => number >= version && number < until)
          const heading = `v${version}`
          const differences = before ? changes(before.state, state) : []
          return (
            <section key={version} className={styles.version} aria-labelledby={heading}>
              <h2 id={heading}>{t('history.version', { number: version, date })}</h2>
              {/* Anchors for old addresses, which name versions by number or hash, including unchanged ones. */}
              {same.map(({ number, hash }) => (
                <span key={hash} id={hash}>
                  {number > version && <span id={`v${number}`} />}
                </span>
              ))}
              {before && (
                <>
                  {extentOf(differences) !== 'filledIn' && <h3>{t('history.changesSince')}</h3>}
                  <Changes before={before.state} after={state} changes={differences} {...reader} />
                </>
              )}
              <h3>{t('history.said')}</h3>
              <p className={styles.title}>{state.title[language]}</p>
              <State state={state} {...reader} />
            </section>
          )
        })}
    </Page>
  )
}

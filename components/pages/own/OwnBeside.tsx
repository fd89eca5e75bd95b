'use client'

import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import { Beside } from '../../parts/compare/Beside'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { useAddress } from '../../view/address'
import { RouterAddress } from '../../view/RouterAddress'
import styles from './Own.module.css'
import { type OwnExplorerProps, Waiting } from './OwnExplorer'
import { OwnFoot } from './OwnFoot'
import { type NamedSet, useOpened } from './useOpened'

interface OwnBesideProps extends Omit<OwnExplorerProps, 'Explorer'> {
  /** The name of another data set, or that of this site's atlas. */
  readonly beside: string
}

/** Two data sets beside each other: two of the reader's, or one of them and this site's atlas. */
export function OwnBeside(props: OwnBesideProps) {
  return (
    <MessagesProvider language={props.language} messages={props.messages}>
      <RouterAddress>
        <Both {...props} />
      </RouterAddress>
    </MessagesProvider>
  )
}

function Both({ language, script, name, beside }: OwnBesideProps) {
  const t = useTranslations()
  const [first] = useOpened(name, language, script)
  const [second] = useOpened(beside, language, script)
  if (first.at !== 'ready') return <Waiting language={language} name={name} state={first} />
  if (second.at !== 'ready') return <Waiting language={language} name={beside} state={second} />
  const { licence = '', source = '' } = first.set.kept ?? {}
  return (
    <div className={styles.beside}>
      <SkipLinks
        to={[
          ['filters', t('site.skipToFilters')],
          ['list', t('site.skip')],
        ]}
      />
      <Top language={language} sets={[first.set, second.set]} />
      <main className={styles.both}>
        <Suspense fallback={<p className={styles.loading}>{t('compare.loading')}</p>}>
          <Beside
            first={{ atlas: first.opened.atlas, title: first.set.title }}
            second={{ atlas: second.opened.atlas, title: second.set.title }}
            language={language}
            foot={
              <OwnFoot
                about={{ title: first.set.title, licence: licence || null, source: source || null }}
                language={language}
              />
            }
          />
        </Suspense>
      </main>
    </div>
  )
}

interface TopProps {
  readonly language: Language
  readonly sets: readonly [NamedSet, NamedSet]
}

function Top({ language, sets }: TopProps) {
  const t = useTranslations()
  const { query } = useAddress()
  return (
    <SiteHeader
      language={language}
      t={t}
      path={`/own/${sets.map(({ name }) => name).join('/')}`}
      query={query}
      heading="h1"
      tools={sets
        .filter(({ kept }) => kept !== null)
        .map(({ name, title }) => (
          <a key={name} className="button" href={`/${language}/own/${name}`}>
            {t('own.beside.only', { title })}
          </a>
        ))}
    />
  )
}

'use client'

import { type ComponentType, lazy, Suspense } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import { received, type Sent } from '../../language/sent'
import { SiteHeader } from '../../parts/site/SiteHeader'
import type { SurroundedProps } from '../../view/AtlasProvider'
import { Stopped } from './importer'
import styles from './Own.module.css'
import { OwnSurface } from './OwnSurface'
import { useFailure } from './useFailure'
import { type OpenedState, useOpened } from './useOpened'

const OwnTable = lazy(async () => ({ default: (await import('./OwnTable')).OwnTable }))

export interface OwnExplorerProps {
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
  /** Address of the script that reads files. */
  readonly script: string
  /** Of the data set, as in the address. */
  readonly name: string
  /** Whether the events are shown as a table, instead of on the map. */
  readonly asTable?: boolean
  /** The explorer, a page of its own. */
  readonly Explorer: ComponentType<SurroundedProps>
}

/** The explorer over a data set of the reader's. */
export function OwnExplorer(props: OwnExplorerProps) {
  return (
    <MessagesProvider language={props.language} messages={props.messages}>
      <Surface {...props} />
    </MessagesProvider>
  )
}

function Surface({ language, messages, script, name, asTable = false, Explorer }: OwnExplorerProps) {
  const [state, change] = useOpened(name, language, script)
  if (state.at === 'ready' && state.set.kept && asTable)
    return (
      <Suspense fallback={null}>
        <OwnTable
          set={state.set.kept}
          opened={state.opened}
          change={change}
          language={language}
          messages={received(messages)}
        />
      </Suspense>
    )
  if (state.at === 'ready' && state.set.kept)
    return (
      <OwnSurface
        set={state.set.kept}
        opened={state.opened}
        change={change}
        script={script}
        language={language}
        messages={received(messages)}
        Explorer={Explorer}
      />
    )
  return <Waiting language={language} name={name} state={state.at === 'ready' ? { at: 'missing' } : state} />
}

interface WaitingProps {
  readonly language: Language
  readonly name: string
  readonly state: Exclude<OpenedState, { readonly at: 'ready' }>
}

/** The page while a data set is read, or if it cannot be. */
export function Waiting({ language, name, state }: WaitingProps) {
  const t = useTranslations()
  return (
    <>
      <SiteHeader language={language} t={t} path={`/own/${name}`} heading="h1" />
      <main className="page">
        <Message state={state} name={name} />
        <noscript>
          <p>{t('own.noScript')}</p>
        </noscript>
        <p>
          <a className="button" href={`/${language}/own`}>
            {t('own.toOwn')}
          </a>
        </p>
      </main>
    </>
  )
}

function Message({ state, name }: Pick<WaitingProps, 'state' | 'name'>) {
  const t = useTranslations('own')
  switch (state.at) {
    case 'looking':
      return null
    case 'missing':
      return <p role="alert">{t('missing', { name })}</p>
    case 'reading': {
      const { title } = state.set
      const { rows, of } = state.progress
      return (
        <p className={styles.loading} role="status">
          {t('loading', { title })} <progress aria-label={t('loading', { title })} max={Math.max(of, 1)} value={rows} />{' '}
          <button type="button" className="button" onClick={state.stop}>
            {t('stop')}
          </button>
        </p>
      )
    }
    case 'failed':
      return <Failed state={state} />
  }
}

function Failed({ state: { set, error, retry } }: { readonly state: Extract<OpenedState, { readonly at: 'failed' }> }) {
  const t = useTranslations('own')
  const failed = useFailure()
  // A file that is gone will not be there the next time.
  if (error instanceof RangeError) return <p role="alert">{t('gone', { title: set.title })}</p>
  return (
    <>
      <p role="alert">{error instanceof Stopped ? t('stopped', { title: set.title }) : failed(set.title, error)}</p>
      <p>
        <button type="button" className="button" onClick={retry}>
          {t('retry')}
        </button>
      </p>
    </>
  )
}

'use client'

import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { ImportWords } from '@/geodata/domain/import/importWords'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import { received, type Sent } from '../../language/sent'
import { SiteHeader } from '../../parts/site/SiteHeader'
import type { SurroundedProps } from '../../view/AtlasProvider'
import { type DataSet, dataSetNamed } from './dataSets'
import type { Progress } from './importerProtocol'
import styles from './Own.module.css'
import { OwnSurface } from './OwnSurface'
import { type ChangeOpened, type Opened, openDataSet, openedBefore } from './session'
import { useImportWords } from './useImportWords'

export interface OwnExplorerProps {
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
  /** Address of the script that reads files. */
  readonly script: string
  /** Of the data set, as in the address. */
  readonly name: string
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

function Surface({ language, messages, script, name, Explorer }: OwnExplorerProps) {
  const [state, change] = useOpened(name, script, useImportWords())
  if (state.at === 'ready')
    return (
      <OwnSurface
        set={state.set}
        opened={state.opened}
        change={change}
        script={script}
        language={language}
        messages={received(messages)}
        Explorer={Explorer}
      />
    )
  return <Waiting language={language} name={name} state={state} />
}

type State =
  | { readonly at: 'looking' }
  | { readonly at: 'missing' }
  | { readonly at: 'reading'; readonly set: DataSet; readonly progress: Progress; readonly stop: () => void }
  | { readonly at: 'failed'; readonly set: DataSet; readonly error: unknown }
  | { readonly at: 'ready'; readonly set: DataSet; readonly opened: Opened }

function useOpened(name: string, script: string, words: ImportWords): readonly [State, ChangeOpened] {
  const [state, setState] = useState<State>({ at: 'looking' })
  useEffect(
    function openSet() {
      let current = true
      let stop = () => {}
      const to = (next: State) => {
        if (current) setState(next)
      }
      const open = async () => {
        const set = await dataSetNamed(name)
        if (!current) return
        if (!set) return to({ at: 'missing' })
        const before = openedBefore(name)
        if (before) return to({ at: 'ready', set, opened: before })
        const reading = openDataSet(set, { script, words }, (progress) => to({ at: 'reading', set, progress, stop }))
        stop = reading.stop
        to({ at: 'reading', set, progress: { rows: 0, of: set.events }, stop })
        try {
          to({ at: 'ready', set, opened: await reading.opened })
        } catch (error) {
          to({ at: 'failed', set, error })
        }
      }
      open()
      return () => {
        current = false
        stop()
      }
    },
    [name, script, words],
  )
  const change = useCallback<ChangeOpened>((set, opened) => setState({ at: 'ready', set, opened }), [])
  return [state, change]
}

interface WaitingProps {
  readonly language: Language
  readonly name: string
  readonly state: Exclude<State, { readonly at: 'ready' }>
}

function Waiting({ language, name, state }: WaitingProps) {
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
      return (
        <p role="alert">
          {state.error instanceof RangeError
            ? t('gone', { title: state.set.title })
            : t('failed', {
                name: state.set.title,
                reason: state.error instanceof Error ? state.error.message : String(state.error),
              })}
        </p>
      )
  }
}

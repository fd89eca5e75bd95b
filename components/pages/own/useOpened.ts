import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { type DataSet, dataSetNamed } from './dataSets'
import type { Progress } from './importerProtocol'
import { inLanguage } from './sample'
import { type Opened, openDataSet, openedBefore, SITE_ATLAS } from './session'
import { useImportWords } from './useImportWords'

/** What the page shows of a data set. */
export interface NamedSet extends Pick<DataSet, 'name' | 'title'> {
  /** null for this site's atlas, which is not kept in the browser. */
  readonly kept: DataSet | null
}

/** How far a data set has been read. */
export type OpenedState =
  | { readonly at: 'looking' }
  | { readonly at: 'missing' }
  | { readonly at: 'reading'; readonly set: NamedSet; readonly progress: Progress; readonly stop: () => void }
  | { readonly at: 'failed'; readonly set: NamedSet; readonly error: unknown; readonly retry: () => void }
  | { readonly at: 'ready'; readonly set: NamedSet; readonly opened: Opened }

/** Shows a data set after its record, and what is read of it, have changed. */
export type ChangeOpened = (set: DataSet, opened: Opened) => void

/** Reads a data set of this browser, or this site's atlas; a later page of the visit has it at once. */
export function useOpened(
  name: string,
  language: Language,
  script: string,
): readonly [state: OpenedState, change: ChangeOpened] {
  const t = useTranslations('own.beside')
  const words = useImportWords()
  const [state, setState] = useState<OpenedState>({ at: 'looking' })
  const [tries, setTries] = useState(0)
  const atlas = t('atlas')
  useEffect(
    function openSet() {
      let current = true
      let stop = () => {}
      const to = (next: OpenedState) => {
        if (current) setState(next)
      }
      const open = async () => {
        const found = name === SITE_ATLAS ? null : ((await dataSetNamed(name)) ?? undefined)
        if (!current) return
        if (found === undefined) return to({ at: 'missing' })
        const kept = found && inLanguage(found, language)
        const set: NamedSet = { name, title: kept?.title ?? atlas, kept }
        const before = openedBefore(name)
        if (before) return to({ at: 'ready', set, opened: before })
        const reading = openDataSet(kept ?? { title: atlas, language }, { script, words, language }, (progress) =>
          to({ at: 'reading', set, progress, stop }),
        )
        stop = reading.stop
        to({ at: 'reading', set, progress: { rows: 0, of: kept?.events ?? 0 }, stop })
        try {
          to({ at: 'ready', set, opened: await reading.opened })
        } catch (error) {
          to({ at: 'failed', set, error, retry: () => setTries(tries + 1) })
        }
      }
      open()
      return () => {
        current = false
        stop()
      }
    },
    [name, language, atlas, script, words, tries],
  )
  const change = useCallback<ChangeOpened>((set, opened) => setState({ at: 'ready', set: named(set), opened }), [])
  return [state, change]
}

function named(set: DataSet): NamedSet {
  return { name: set.name, title: set.title, kept: set }
}

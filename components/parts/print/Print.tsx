'use client'

import {
  type ComponentType,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import { usePrinting } from '../../ui/usePrinting'
import { useDetails } from '../../view/details'
import { useExplorer } from '../../view/useExplorer'
import { shareDataOf } from '../share/shareData'
import styles from './Print.module.css'

/** Keys that start a command: Ctrl+P and ⌘P, or access to a menu. */
const COMMANDS = ['Control', 'Meta', 'Alt', 'F10']

/** Size in pixels of the poster if the page itself is printed. */
const POSTER = { width: 1000, height: 900 } as const

/** Prints the View of the site's atlas. `path`: the path of the surface below the language. */
export function Print({ path = '' }: { readonly path?: string }) {
  const { language, view } = useExplorer()
  const { ask } = useDetails()
  const load = useCallback(async () => {
    // The atlas with event details, which the explorer's own copy may receive later.
    const [{ PrintSheet }, data, atlas] = await Promise.all([import('./PrintSheet'), shareDataOf(language), ask()])
    return ({ view: printed }: PrintedProps) => (
      <PrintSheet data={data} atlas={atlas} shared={{ language, path, view: printed, subject: { atlas } }} />
    )
  }, [language, path, ask])
  return (
    <PrintOnOrder load={load}>
      <ServedPoster language={language} view={view} />
    </PrintOnOrder>
  )
}

interface PrintedProps {
  readonly view: View
}

/** Prints as the keys do. */
export interface Printer {
  readonly print: () => void
}

interface PrintOnOrderProps {
  /** Loads the sheet with everything that it needs; called again after a failure. A stable function. */
  readonly load: () => Promise<ComponentType<PrintedProps>>
  readonly ref?: Ref<Printer>
  /** In the page while there is no sheet. */
  readonly children?: ReactNode
}

/**
 * Prints the View as a sheet made for paper. Browsers do not wait for lazy content when printing, so the sheet is
 * prefetched at the first sign: a modifier key, the pointer leaving towards the browser's menus, or a filter. Ctrl+P
 * and ⌘P wait for it; if a menu is faster, or the sheet fails to load, the page itself is printed
 * (components/parts/site/print.css).
 */
export function PrintOnOrder({ load, ref, children }: PrintOnOrderProps) {
  const { view } = useExplorer()
  const [press, setPress] = useState<{ readonly Sheet: ComponentType<PrintedProps> } | null>(null)
  const printing = usePrinting()
  const query = formatView({ ...view, at: null, theme: null })
  const [servedQuery] = useState(query)
  const asked = useRef<Promise<void> | null>(null)

  /**
   * Fetches everything for printing, once; resolves on success or failure, and the next call after a failure retries.
   */
  const prepare = useCallback(() => {
    asked.current ??= load()
      .then((Sheet) => flushSync(() => setPress({ Sheet })))
      .catch(() => {
        asked.current = null
      })
    return asked.current
  }, [load])
  useImperativeHandle(ref, () => ({ print: () => prepare().then(() => window.print()) }), [prepare])

  useEffect(
    function prefetchOnFilter() {
      if (query !== servedQuery) prepare()
    },
    [query, servedQuery, prepare],
  )

  const ready = press !== null
  useEffect(
    function watchForPrinting() {
      if (ready) return
      let ordered = false
      const onSign = () => {
        prepare()
      }
      const onKey = (event: KeyboardEvent) => {
        if (COMMANDS.includes(event.key)) prepare()
        if (!ordersPrint(event)) return
        event.preventDefault()
        // Key repeat prints only once.
        if (ordered) return
        ordered = true
        prepare().then(() => {
          ordered = false
          window.print()
        })
      }
      document.addEventListener('keydown', onKey)
      document.documentElement.addEventListener('mouseleave', onSign)
      window.addEventListener('blur', onSign)
      return () => {
        document.removeEventListener('keydown', onKey)
        document.documentElement.removeEventListener('mouseleave', onSign)
        window.removeEventListener('blur', onSign)
      }
    },
    [ready, prepare],
  )

  if (!printing || !press) return children
  return createPortal(<press.Sheet view={view} />, document.body)
}

/** Whether a key is the browser's print shortcut: Ctrl+P or ⌘P. */
function ordersPrint({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !altKey && !shiftKey
}

/** The poster for printing the page itself, including title and sources. */
function ServedPoster({ language, view }: { readonly language: Language; readonly view: View }) {
  const { width, height } = POSTER
  const query = formatView({ ...view, theme: null })
  const src = `/${language}/map.svg?${query ? `${query}&` : ''}width=${width}&height=${height}&theme=print`
  // biome-ignore lint/performance/noImgElement: drawn to measure by the house itself, there is nothing to optimize
  return <img className={styles.poster} src={src} width={width} height={height} alt="" loading="lazy" />
}

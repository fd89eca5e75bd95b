'use client'

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import { useDetails } from '../../view/details'
import { useExplorer } from '../../view/useExplorer'
import type { Shareable } from '../share/shareable'
import { type ShareData, shareDataOf } from '../share/shareData'
import styles from './Print.module.css'
import type { PrintSheetProps } from './PrintSheet'

/** The keys that begin a command: Ctrl+P and ⌘P, or the way to a menu. */
const COMMANDS = ['Control', 'Meta', 'Alt', 'F10']

/** Pixels of the poster of a page that is printed as it stands. */
const POSTER = { width: 1000, height: 900 } as const

interface Press {
  readonly PrintSheet: ComponentType<PrintSheetProps>
  readonly data: ShareData
  /** With its texts: the explorer around may be told of them a moment later. */
  readonly atlas: Atlas
}

/**
 * Prints the View as a sheet made for paper. A browser does not wait when it is told to print, so the sheet is fetched
 * at the first sign that it may be: a key of a command, the pointer on its way to the browser's own menus, a filter.
 * Ctrl+P and ⌘P wait for it; where a menu is faster, or the sheet cannot be had, the page itself is printed
 * (components/parts/site/print.css). `path`: what follows the language in the address of the surface around.
 */
export function Print({ path = '' }: { readonly path?: string }) {
  const { language, view } = useExplorer()
  const { ask } = useDetails()
  const [press, setPress] = useState<Press | null>(null)
  const [printing, setPrinting] = useState(false)
  const query = formatView({ ...view, at: null, theme: null })
  const [servedQuery] = useState(query)
  const asked = useRef<Promise<void> | null>(null)

  /** Fetches the press, once; settles when it is there or cannot be had, and then the next call tries again. */
  const prepare = useCallback(() => {
    asked.current ??= Promise.all([import('./PrintSheet'), shareDataOf(language), ask()])
      .then(([{ PrintSheet }, data, atlas]) => flushSync(() => setPress({ PrintSheet, data, atlas })))
      .catch(() => {
        asked.current = null
      })
    return asked.current
  }, [language, ask])

  useEffect(
    function takeAFilterForASign() {
      if (query !== servedQuery) prepare()
    },
    [query, servedQuery, prepare],
  )

  const ready = press !== null
  useEffect(
    function noticeTheSigns() {
      if (ready) return
      let ordered = false
      const onSign = () => {
        prepare()
      }
      const onKey = (event: KeyboardEvent) => {
        if (COMMANDS.includes(event.key)) prepare()
        if (!ordersPrint(event)) return
        event.preventDefault()
        // A key that is held down asks for one print.
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

  useEffect(function putTheSheetIn() {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])

  if (!printing || !press) return <ServedPoster language={language} view={view} />
  const { PrintSheet, data, atlas } = press
  const shared: Shareable = { language, path, view, subject: { atlas } }
  return createPortal(<PrintSheet data={data} atlas={atlas} shared={shared} />, document.body)
}

/** Whether a key is the browser's own for printing: Ctrl+P, or ⌘P. */
function ordersPrint({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !altKey && !shiftKey
}

/** The poster of a page that is printed as it stands, its title and sources included. */
function ServedPoster({ language, view }: { readonly language: Language; readonly view: View }) {
  const { width, height } = POSTER
  const query = formatView({ ...view, theme: null })
  const src = `/${language}/map.svg?${query ? `${query}&` : ''}width=${width}&height=${height}&theme=print`
  // biome-ignore lint/performance/noImgElement: drawn to measure by the house itself, there is nothing to optimize
  return <img className={styles.poster} src={src} width={width} height={height} alt="" loading="lazy" />
}

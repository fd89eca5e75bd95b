'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Language } from '@/geodata/language/language'
import { formatView } from '@/geodata/view/format'
import type { View } from '@/geodata/view/view'
import { useTexts } from '../explorer/texts'
import { useExplorer } from '../explorer/useExplorer'
import { type Kit, kitOf } from '../share/kit'
import type { Shared } from '../share/shared'
import styles from './Print.module.css'
import type { PrintSheetProps } from './PrintSheet'

/** The keys that begin a command: Ctrl+P and ⌘P, or the way to a menu. */
const COMMANDS = ['Control', 'Meta', 'Alt', 'F10']

/** Pixels of the poster of a page that is printed as it stands. */
const POSTER = { width: 1000, height: 900 } as const

interface Press {
  readonly PrintSheet: ComponentType<PrintSheetProps>
  readonly kit: Kit
}

/**
 * Prints the View as a sheet made for paper. A browser does not wait when it is told to print, so the sheet is fetched at the first sign that it may be: a key of a command, the pointer on its way to
 * the browser's own menus, a filter. Where it is not there in time the page itself is printed (components/site/print.css). `path`: what follows the language in the address of the surface around.
 */
export function Print({ path = '' }: { readonly path?: string }) {
  const { atlas, language, view } = useExplorer()
  const { ask } = useTexts()
  const [press, setPress] = useState<Press | null>(null)
  const [wanted, want] = useState(false)
  const [printing, setPrinting] = useState(false)
  const query = formatView({ ...view, at: null, theme: null })
  const [servedQuery] = useState(query)

  useEffect(
    function fetchThePress() {
      if (!wanted) return
      Promise.all([import('./PrintSheet'), kitOf(language), ask()])
        .then(([{ PrintSheet }, kit]) => setPress({ PrintSheet, kit }))
        // The page itself prints, too; the next sign tries again.
        .catch(() => want(false))
    },
    [wanted, language, ask],
  )

  useEffect(
    function takeAFilterForASign() {
      if (query !== servedQuery) want(true)
    },
    [query, servedQuery],
  )

  useEffect(function noticeTheSigns() {
    const onSign = () => want(true)
    const onKey = ({ key }: KeyboardEvent) => {
      if (COMMANDS.includes(key)) want(true)
    }
    document.addEventListener('keydown', onKey)
    document.documentElement.addEventListener('mouseleave', onSign)
    window.addEventListener('blur', onSign)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.documentElement.removeEventListener('mouseleave', onSign)
      window.removeEventListener('blur', onSign)
    }
  }, [])

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
  const shared: Shared = { language, path, view, subject: { atlas } }
  return createPortal(<press.PrintSheet kit={press.kit} atlas={atlas} shared={shared} />, document.body)
}

/** The poster of a page that is printed as it stands, its title and sources included. */
function ServedPoster({ language, view }: { readonly language: Language; readonly view: View }) {
  const { width, height } = POSTER
  const query = formatView({ ...view, theme: null })
  const src = `/${language}/map.svg?${query ? `${query}&` : ''}width=${width}&height=${height}&theme=print`
  // biome-ignore lint/performance/noImgElement: drawn to measure by the house itself, there is nothing to optimize
  return <img className={styles.poster} src={src} width={width} height={height} alt="" loading="lazy" />
}

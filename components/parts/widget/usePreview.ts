import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { FOLDER } from '@/geodata/domain/site/folder'
import { ask } from '../../ui/folder/ask'
import { messageFrom } from './message'

/** Calls `hear` with the View that the widget in a frame of this page shows, as a query string without theme. */
export function useShownView(frame: RefObject<HTMLIFrameElement | null>, hear: (view: string) => void): void {
  const onMessage = useEffectEvent((event: MessageEvent) => {
    if (!frame.current || event.source !== frame.current.contentWindow) return
    const message = messageFrom(event.data, ['viewchange'])
    if (message?.view !== undefined) hear(message.view)
  })
  useEffect(function listen() {
    const listener = (event: MessageEvent) => onMessage(event)
    window.addEventListener('message', listener)
    return () => window.removeEventListener('message', listener)
  }, [])
}

/** Debounce before the preview updates while typing, in milliseconds. */
const PAUSE = 500

/** A debounced value of something; that of something else at once. */
export function useDebounced<Value>(value: Value, of: unknown): Value {
  const [settled, settle] = useState({ value, of })
  useEffect(
    function debounce() {
      const timer = setTimeout(() => settle({ value, of }), PAUSE)
      return () => clearTimeout(timer)
    },
    [value, of],
  )
  return settled.of === of ? settled.value : value
}

/** Transfer size and title of a widget's document, given its query; null until loaded. */
export function useDocument(query: string): { readonly weight: number | null; readonly name: string | null } {
  const [weight, weigh] = useState<number | null>(null)
  const [name, call] = useState<string | null>(null)
  useEffect(
    function measureDocument() {
      const find = (entries: readonly PerformanceEntry[]) => {
        if (FOLDER) return weigh(weightOfScripts(query) || null)
        const entry = entries.findLast((one) => one.name.endsWith(`/embed?${query}`))
        if (entry instanceof PerformanceResourceTiming && entry.encodedBodySize > 0) weigh(entry.encodedBodySize)
      }
      const watch = new PerformanceObserver((list) => find(list.getEntries()))
      watch.observe({ type: 'resource', buffered: true })
      let current = true
      // The sandboxed frame does not report its size; the same document fetched by this page does.
      ask(`/embed?${query}`)
        .then((answer) => answer.text())
        // Parses up to the title only: this page's CSP would block the style sheet after it.
        .then((text) => new DOMParser().parseFromString(text.split('</title>', 1).join(''), 'text/html').title)
        .then((title) => current && call(title))
        .catch(() => weigh(null))
      return () => {
        current = false
        watch.disconnect()
      }
    },
    [query],
  )
  return { weight, name }
}

/** Bytes of what writes a widget's document in a folder of files: a script, and the data of its language. */
function weightOfScripts(query: string): number {
  const files = ['widget', new URLSearchParams(query).get('lang')].map((name) => `${FOLDER}embed/${name}.js`)
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => files.some((file) => name.endsWith(file)))
    .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0)
}

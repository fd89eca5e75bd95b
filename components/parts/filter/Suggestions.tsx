'use client'

import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import type { Place } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Piece } from '@/geodata/domain/search/search'
import { type Suggestion, suggest } from '@/geodata/domain/search/suggest'
import type { TimeWindow } from '@/geodata/domain/time/window'
import { toggled } from '@/geodata/domain/view/filter'
import type { View } from '@/geodata/domain/view/view'
import { dateWords, windowWords } from '../../language/words'
import { useCombobox } from '../../ui/useCombobox'
import { useFindPlaces } from '../../view/findPlaces'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import { regionWords } from './filterNames'
import marks from './Highlighted.module.css'
import styles from './Suggestions.module.css'

export interface SuggestionsProps {
  readonly field: RefObject<HTMLInputElement | null>
  /** Whether the user has typed. */
  readonly begun: RefObject<boolean>
  /** Shows the View of a suggestion; `q` is the field's new text. */
  readonly choose: (view: View) => void
  /** On a page without a map, events and places open on pages of their own. */
  readonly apart: boolean
}

/** One line of the list. */
interface Option {
  readonly id: string
  readonly href: string
  /** The View it leads to on this page; null if it leads to another page. */
  readonly view: View | null
  readonly name: ReactNode
  readonly aside?: ReactNode
}

interface Group {
  readonly id: 'meant' | 'period' | 'events' | 'places' | 'actors' | 'sources'
  readonly options: readonly Option[]
}

/**
 * With less room than this below the field, in CSS pixels, the field is scrolled to the top: on a phone the keyboard
 * takes half of the screen.
 */
const LEAST_ROOM = 240

/**
 * Suggestions for the search field: events and places to open; dates, actors and sources to filter by. A date, alone or
 * with a region, is applied by Enter without being chosen, since its words occur in few texts. Choosing a suggestion
 * removes the typed query. Lazy: loaded when the field is focused.
 */
export default function Suggestions({ field, begun, choose, apart }: SuggestionsProps) {
  const t = useTranslations()
  const id = useId()
  const popup = useRef<HTMLDivElement>(null)
  const [found, find] = useFoundPlaces()
  const groupsFor = useGroups(apart, found)
  const counted = (text: string | null) => groupsFor(text).reduce((sum, { options }) => sum + options.length, 0)
  const isPlain = (text: string | null) => groupsFor(text)[0]?.id === 'period'
  const { text, active, close } = useCombobox(field, begun, popup, id, { count: counted, isPlain })
  useEffect(() => find(text), [find, text])
  const groups = useMemo(() => groupsFor(text), [groupsFor, text])
  const count = groups.reduce((sum, { options }) => sum + options.length, 0)
  const open = count > 0
  useRoom(field, popup, open)
  let position = 0
  return (
    <>
      <p className="unseen" role="status">
        {text !== null && text.trim() !== '' && t('filter.suggest.count', { count })}
      </p>
      {/* Focus stays in the field, so that typing can continue. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus where it is */}
      <div
        ref={popup}
        className={styles.popup}
        hidden={!open}
        data-unprinted
        onMouseDown={(press) => press.preventDefault()}
      >
        <div role="listbox" id={id} aria-label={t('filter.suggest.title')}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has an element in <select> alone
            <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
              <p className={styles.heading} id={`${id}-${group.id}`} role="presentation">
                {t(`filter.suggest.${group.id}`)}
              </p>
              {group.options.map((option) => {
                const nth = position++
                const line = {
                  id: `${id}-${nth}`,
                  role: 'option',
                  tabIndex: -1,
                  'aria-selected': nth === active,
                  className: styles.option ?? '',
                  children: (
                    <>
                      <span>{option.name}</span> {option.aside && <span className={styles.aside}>{option.aside}</span>}
                    </>
                  ),
                }
                const { view } = option
                return view ? (
                  <PlainLink
                    key={option.id}
                    {...line}
                    href={option.href}
                    follow={() => {
                      close()
                      choose(view)
                    }}
                  />
                ) : (
                  <a key={option.id} {...line} href={option.href}>
                    {line.children}
                  </a>
                )
              })}
            </div>
          ))}
        </div>
      </div>
    </>
  )
}

/** Returns the grouped suggestions for a text under the current View; none for an empty text. */
function useGroups(apart: boolean, found: readonly Place[]): (text: string | null) => readonly Group[] {
  const t = useTranslations()
  const { atlas, language, view, href } = useExplorer()
  return useMemo(() => {
    let last: { text: string | null; groups: readonly Group[] } = { text: null, groups: [] }
    // A chosen suggestion removes the query and closes what was open.
    const base: View = { ...view, q: '', event: null, links: null, place: null }
    const here = (next: View) => ({ href: href(next), view: next })
    const page = (path: string) => ({ href: `/${language}/${path}`, view: null })
    const added = (facet: 'actor' | 'source', id: string) =>
      here(
        base[facet].includes(id)
          ? base
          : toggled(
              base,
              facet,
              id,
              atlas[`${facet}s`].map((one) => one.id),
            ),
      )
    const named = ({ id, name, also }: Suggestion) => ({
      id,
      name: <Marked pieces={name} />,
      ...(also.length > 0 ? { aside: <Marked pieces={also} /> } : {}),
    })
    const dated = (time: TimeWindow, id: string | null): Option => {
      const window = windowWords(time, language, t)
      const region = atlas.regions.find((one) => one.id === id)
      if (!region) return { id: 'period', name: window, ...here({ ...base, time }) }
      const name = t('filter.suggest.there', { region: regionWords(region, language, t), window })
      return { id: 'period', name, ...here({ ...base, time, where: [region.id] }) }
    }
    const made = (text: string): readonly Group[] => {
      const suggested = suggest(atlas, text, language)
      const { period, region, actors, sources } = suggested
      // Words and titles are known of a part of the events only, which is no better than any other.
      const { meant, events, places } = atlas.partial ? { meant: null, events: [], places: [] } : suggested
      const groups: readonly Group[] = [
        { id: 'meant', options: meant === null ? [] : [{ id: 'meant', name: meant, ...here({ ...base, q: meant }) }] },
        {
          id: 'period',
          options: period ? [dated(period, region)] : [],
        },
        {
          id: 'events',
          options: events.map((one) => ({
            ...named(one),
            aside: dateWords(eventWith(atlas, one.id)?.date ?? '', language, t),
            ...(apart ? page(`events/${one.id}`) : here({ ...base, event: one.id })),
          })),
        },
        {
          id: 'places',
          options: [...places.map(named), ...found.map(({ id, name }) => ({ id, name: name[language] }))].map(
            (one) => ({
              ...one,
              ...(apart ? page(`places/${one.id}`) : here({ ...base, compare: null, swipe: false, place: one.id })),
            }),
          ),
        },
        { id: 'actors', options: actors.map((one) => ({ ...named(one), ...added('actor', one.id) })) },
        { id: 'sources', options: sources.map((one) => ({ ...named(one), ...added('source', one.id) })) },
      ]
      return groups.filter(({ options }) => options.length > 0)
    }
    return (text) => {
      // Called for the same text by key handling and rendering.
      if (text !== last.text) last = { text, groups: text === null ? [] : made(text) }
      return last.groups
    }
  }, [atlas, language, view, href, t, apart, found])
}

/** Typing must rest for so long before places are asked for, in milliseconds. */
const REST = 120

const NONE: readonly Place[] = []

/** The places found for a text where the data is, and how to look for others; none if all places are here. */
function useFoundPlaces(): readonly [readonly Place[], (text: string | null) => (() => void) | undefined] {
  const ask = useFindPlaces()
  const [found, setFound] = useState(NONE)
  const find = useCallback(
    (text: string | null) => {
      if (!ask) return undefined
      if (text === null || text.trim() === '') {
        setFound(NONE)
        return undefined
      }
      const ending = new AbortController()
      // Without an answer the other suggestions stand alone.
      const timer = setTimeout(() => ask(text, ending.signal).then(setFound, () => setFound(NONE)), REST)
      return () => {
        clearTimeout(timer)
        ending.abort()
      }
    },
    [ask],
  )
  return [found, find]
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ at, text, found }) =>
    found ? (
      <mark key={at} className={marks.found}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}

/** Limits the list to the height available below the field, and scrolls the field to the top if there is hardly any. */
function useRoom(field: RefObject<HTMLInputElement | null>, popup: RefObject<HTMLElement | null>, open: boolean): void {
  useLayoutEffect(() => {
    const input = field.current
    const list = popup.current
    if (!open || !input || !list) return
    const below = () => {
      const seen = window.visualViewport
      return (seen ? seen.offsetTop + seen.height : window.innerHeight) - list.getBoundingClientRect().top
    }
    const adapt = () => {
      if (below() < LEAST_ROOM) input.scrollIntoView({ block: 'start' })
      list.style.setProperty('--room', `${Math.floor(Math.max(LEAST_ROOM / 2, below()))}px`)
    }
    adapt()
    // A phone's keyboard opens and closes.
    window.visualViewport?.addEventListener('resize', adapt)
    return () => window.visualViewport?.removeEventListener('resize', adapt)
  }, [field, popup, open])
}

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '@/geodata/domain/language/language'
import type { Match } from '@/geodata/domain/select/match'
import type { ListPage, PlacePage, ServedSet } from '@/geodata/domain/service/views'
import type { View } from '@/geodata/domain/view/view'
import { type Asked, askedQuery, parseAsked } from '@/geodata/drawing/served/asked'
import { rowEdges, spanOfSet } from '@/geodata/drawing/served/edges'
import type { Explored } from '@/geodata/drawing/served/explored'
import { receivedSet, type SentSet } from '@/geodata/drawing/served/sentSet'
import { POLYGONS } from '../../../view/ground'
import { AGAIN, fetchAnswer, Refused } from './fetchAnswer'

/** An answer, with the query that it answers. */
export interface Answered {
  readonly query: string
  readonly explored: Explored
}

/** What could not be had, and why: the server's sentence, if it gave one. */
export interface Trouble {
  readonly of: 'view' | Match | 'place'
  readonly sentence: string | null
}

/** Milliseconds that a choice must stand before it is asked for. */
const REST = 60

/** Answers kept for going back and forth. */
const KEPT = 40

/** The pages of lists so far. */
type Lists = Readonly<Record<Match, ListPage | null>>

export interface Answers {
  readonly set: ServedSet
  readonly explored: Explored
  readonly lists: Lists
  readonly chronology: PlacePage | null
  /** What part of map and timeline was answered. */
  readonly answered: Asked
  /** Edges of the bins of the rows in the answer; null if there are none. */
  readonly rowEdges: readonly number[] | null
  /** Whether the numbers are those of an earlier View; not while only other tiles, or a chronology, are asked for. */
  readonly stale: boolean
  readonly trouble: Trouble | null
  readonly retry: () => void
  /** Fetches the next page of a list, or of the chronology. */
  readonly more: (of: Match | 'place') => void
}

interface Asking {
  readonly language: Language
  readonly first: Answered
  readonly set: SentSet
  readonly view: View
  readonly seen: Asked
}

/**
 * The answers about the View that is shown: the latest one stays until the next arrives, which is asked for once the
 * View has stood for a moment; an earlier question is then abandoned. What fails is asked again every few seconds.
 */
export function useAnswers({ language, first, set: given, view, seen }: Asking): Answers {
  const [set, setSet] = useState(() => receivedSet(given, POLYGONS))
  const [answered, setAnswered] = useState(first)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [attempt, setAttempt] = useState(0)
  const made = useRef(attempt)
  const kept = useRef(new Map<string, Explored>())
  const query = askedQuery(view, { ...seen, tiles: set.crowded ? seen.tiles : null })
  const { version } = set

  useEffect(
    function askForAnswer() {
      const isHere = isAnswer(answered.query, query)
      if (isHere && isWhole(answered.explored)) return setTrouble(null)
      const known = kept.current.get(query)
      if (known) return setAnswered({ query, explored: known })
      const isRepeated = attempt !== made.current
      made.current = attempt
      const ending = new AbortController()
      const ask = async () => {
        try {
          const explored = await fetchAnswer<Explored>(addressOf(language, 'view', query, version), ending.signal)
          if (explored.answer.version !== version) {
            // The data is another one: what was answered before is no longer true.
            const sent = await fetchAnswer<SentSet>(`/${language}/explore/set.json`, ending.signal)
            kept.current.clear()
            setSet(receivedSet(sent, POLYGONS))
          }
          if (isWhole(explored)) keep(kept.current, query, explored)
          setTrouble(null)
          setAnswered({ query, explored })
        } catch (error) {
          if (ending.signal.aborted) return
          setTrouble(troubleOf('view', error))
          timer = setTimeout(ask, AGAIN)
        }
      }
      let timer = setTimeout(ask, isRepeated ? 0 : isHere ? AGAIN : REST)
      return () => {
        clearTimeout(timer)
        ending.abort()
      }
    },
    [answered, query, language, version, attempt],
  )

  const [further, setFurther] = useState<Further>({ query: '', lists: {}, chronology: null })
  const now = useMemo(() => joinedLists(answered, further), [answered, further])
  const part = useMemo(() => partIn(answered.query), [answered.query])
  const more = useMore(language, version, answered, now, setFurther, setTrouble)
  return {
    set,
    explored: answered.explored,
    ...now,
    answered: part,
    rowEdges: useMemo(() => edgesOfRows(set, part), [set, part]),
    stale: numbersOf(answered.query) !== numbersOf(query),
    trouble,
    retry() {
      if (trouble === null || trouble.of === 'view') setAttempt((before) => before + 1)
      else more(trouble.of)
    },
    more,
  }
}

/** Further pages, joined with what was before. */
interface Further {
  /** What the lists depend on (`listedBy`). */
  readonly query: string
  readonly lists: Partial<Lists>
  readonly chronology: PlacePage | null
}

interface Joined {
  readonly lists: Lists
  readonly chronology: PlacePage | null
}

function joinedLists({ query, explored }: Answered, further: Further): Joined {
  if (further.query !== listedBy(query)) return { lists: explored.lists, chronology: explored.chronology }
  return {
    lists: { ...explored.lists, ...further.lists },
    chronology: further.chronology ?? explored.chronology,
  }
}

function useMore(
  language: Language,
  version: string,
  { query: asked }: Answered,
  now: Joined,
  setFurther: (change: (before: Further) => Further) => void,
  setTrouble: (trouble: Trouble | null) => void,
): Answers['more'] {
  const query = listedBy(asked)
  const asking = useRef<AbortController | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page of an earlier View is not wanted
  useEffect(
    function abandonOfOtherViews() {
      return () => asking.current?.abort()
    },
    [query],
  )
  return async (of) => {
    const before = of === 'place' ? now.chronology : now.lists[of]
    if (!before?.next) return
    asking.current?.abort()
    const ending = new AbortController()
    asking.current = ending
    const own = new URLSearchParams(query)
    own.append('after', before.next)
    if (of !== 'place') own.append('match', of)
    try {
      const part = of === 'place' ? 'chronology' : 'page'
      const page = await fetchAnswer<ListPage & PlacePage>(
        addressOf(language, part, own.toString(), version),
        ending.signal,
      )
      setTrouble(null)
      setFurther((was) => {
        const same = was.query === query ? was : { query, lists: {}, chronology: null }
        return of === 'place'
          ? { ...same, chronology: withPage(before as PlacePage, page) }
          : { ...same, lists: { ...same.lists, [of]: withPage(before, page) } }
      })
    } catch (error) {
      if (!ending.signal.aborted) setTrouble(troubleOf(of, error))
    }
  }
}

function withPage<Page extends ListPage>(before: Page, page: Page): Page {
  const joined = {
    ...page,
    lines: [...before.lines, ...page.lines],
    places: [...before.places, ...page.places],
  }
  if (!('matches' in before && 'matches' in page)) return joined
  const [some, others] = [before, page] as unknown as [PlacePage, PlacePage]
  return { ...joined, matches: [...some.matches, ...others.matches] }
}

function addressOf(language: Language, part: string, query: string, version: string): string {
  return `/${language}/explore/${part}.json?${query && `${query}&`}v=${version}`
}

function troubleOf(of: Trouble['of'], error: unknown): Trouble {
  return { of, sentence: error instanceof Refused ? error.sentence || null : null }
}

function isWhole({ answer }: Explored): boolean {
  return answer.missing === undefined
}

/** Whether the answer to one query is one to another: it may have rows that are no longer seen. */
function isAnswer(answered: string, query: string): boolean {
  if (answered === query) return true
  const params = new URLSearchParams(answered)
  params.delete('strip')
  return params.toString() === new URLSearchParams(query).toString()
}

/** What a query asks for of map and timeline. */
function partIn(query: string): Asked {
  const asked = parseAsked(new URLSearchParams(query))
  return 'parameter' in asked ? { tiles: null, strip: null } : asked
}

function edgesOfRows(set: ServedSet, { strip }: Asked): readonly number[] | null {
  if (strip === null) return null
  const [from, to] = strip
  return rowEdges({ ...spanOfSet(set), from, to })
}

/** The part of a query that numbers depend on. */
function numbersOf(query: string): string {
  const params = new URLSearchParams(listedBy(query))
  params.delete('place')
  return params.toString()
}

/** The part of a query that lists depend on. */
function listedBy(query: string): string {
  const params = new URLSearchParams(query)
  for (const key of ['tiles', 'strip']) params.delete(key)
  return params.toString()
}

function keep(kept: Map<string, Explored>, query: string, explored: Explored): void {
  kept.set(query, explored)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break
    kept.delete(oldest)
  }
}

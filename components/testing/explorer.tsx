import { act, cleanup, render, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { splitPayload } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import { type Count, countOf, MATCHES, type Match } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import type { Matches } from '@/geodata/domain/select/selection'
import { byStatus } from '@/geodata/domain/summary/status'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import { atlas, eventsOf } from '@/geodata/testing/facts'
import { sent } from '../language/sent'
import { messagesOf, type Translate, translatorIn } from '../language/translate'
import { Explorer } from '../pages/explorer/Explorer'
import { regionWords } from '../parts/filter/filterNames'
import { WELCOMED } from '../parts/site/storageKeys'
import { LATITUDES } from '../parts/timeline/storageKeys'
import { answerFetch, goTo, page, reader } from './dom'
import { hydrateAll, loadLazyParts, restOf } from './lazyParts'

const SENT = {
  en: splitPayload(toPayload(atlas, 'en')),
  fr: splitPayload(toPayload(atlas, 'fr')),
} as const

interface Opening {
  /**
   * Whether initially collapsed parts stay so; latitudes that a reader has opened before are open, unless it is `true`.
   */
  readonly calm?: boolean | 'as remembered'
  /** For a reader who has not seen the welcome. */
  readonly fresh?: boolean
  /** The state of the history entry. */
  readonly state?: unknown
}

/** The explorer of the real atlas at an address, after hydration. The map is the static one. */
export async function openExplorer(
  language: Language,
  query = '',
  { calm = false, fresh = false, state = null }: Opening = {},
): Promise<ExplorerScreen> {
  const { outline, texts } = SENT[language]
  const path = `/${language}`
  const rest = restOf(language)
  goTo(query ? `${path}?${query}` : path, state)
  await loadLazyParts(language)
  const fetched = answerFetch((asked) => {
    if (asked === `${path}/texts.json`) return texts
    if (asked === `${path}/rest.json`) return rest
    if (asked === `${path}/welcome.json`) return messagesOf('welcome', language)
    return undefined
  })
  cleanup()
  if (fresh) localStorage.removeItem(WELCOMED)
  if (calm === true) localStorage.removeItem(LATITUDES)
  const view = parseView(query, atlas)
  await act(async () => {
    render(
      <Explorer
        outline={sent(outline)}
        texts={view.q !== '' || view.event !== null ? { here: sent(texts) } : { at: `${path}/texts.json` }}
        language={language}
        messages={messagesOf('explorer', language)}
        tiles={null}
        rest={formatView(view) === '' ? 'later' : sent(rest)}
      />,
    )
  })
  // Lazy parts may take longer than React's default timeout.
  await waitFor(() => expect(page().getByRole('main')).toBeTruthy())
  await hydrateAll()
  const explorer = new ExplorerScreen(language, fetched)
  if (!calm && explorer.keyEvents) await explorer.user.click(explorer.all)
  return explorer
}

type Group = 'kind' | 'actor' | 'source' | 'status' | 'when' | 'ground'

/** The explorer's elements, found by accessible name. */
export class ExplorerScreen {
  readonly t: Translate
  readonly user = reader()

  constructor(
    readonly language: Language,
    /** The requests of the explorer so far. */
    readonly fetched: readonly string[] = [],
  ) {
    this.t = translatorIn(language)
  }

  get list(): HTMLElement {
    const list = document.getElementById('list')?.closest('section')
    if (!list) throw new Error('There is no list.')
    return list
  }

  /** The list of key events, shown while nothing is filtered. */
  get keyEvents(): HTMLElement | null {
    return page().queryByRole('region', { name: this.t('list.key') })
  }

  /** The button that shows all events. */
  get all(): HTMLElement {
    return page().getByText(this.t('list.all', { count: atlas.events.length }))
  }

  /** The search field, a combobox once hydrated. */
  get search(): HTMLInputElement {
    return page().getByLabelText(this.t('filter.search'), { selector: '[type=search]' })
  }

  get searchButton(): HTMLElement {
    return page().getByRole('button', { name: this.t('filter.go') })
  }

  /** The link from an open event back to the list. */
  get backToList(): HTMLElement {
    return page().getByRole('link', { name: `← ${this.t('event.back')}` })
  }

  get showEverything(): HTMLElement {
    return page().getByRole('link', { name: this.t('list.reset') })
  }

  /** The link of a region or a group of regions among the filters. */
  region(name: string): HTMLElement {
    const regions = page().getByRole('navigation', { name: this.t('filter.where') })
    return within(regions).getByRole('link', { name: new RegExp(`^${escaped(name)} \\d`) })
  }

  get everywhere(): HTMLElement {
    return page().getByRole('link', { name: this.t('filter.everywhere') })
  }

  regionNamed(id: string): string {
    const region = atlas.regions.find((one) => one.id === id)
    return region ? regionWords(region, this.language, this.t) : id
  }

  /** The link of an event in the list. */
  entry(event: AtlasEvent, within: HTMLElement = this.list): HTMLElement {
    const links = [...within.querySelectorAll<HTMLElement>('li a')]
    const link = links.find(({ textContent }) => textContent === event.title[this.language])
    if (!link) throw new Error(`The list holds no ${event.id}.`)
    return link
  }

  /** The numbers of events by status for a View, in words. */
  statuses(query: string): string {
    const view = parseView(query, atlas)
    const counts = byStatus(view, select(atlas, view))
    return this.t('filter.byStatus', {
      statuses: counts.map(({ status, count }) => this.t(`filter.ofStatus.${status}`, { count })).join(', '),
    })
  }

  /** Active filters are links that remove them. */
  chip(name: string): HTMLElement {
    const chips = page().getByRole('list', { name: this.t('filter.active') })
    return within(chips).getByRole('link', { name: this.t('filter.remove', { filter: name }) })
  }

  /** One group of filters, collapsed or not. */
  group(name: Group): HTMLDetailsElement {
    const title = this.t(`filter.${name}`)
    const summary = [...document.querySelectorAll('details details > summary')].find(({ textContent }) =>
      textContent?.startsWith(title),
    )
    if (!(summary?.parentElement instanceof HTMLDetailsElement)) throw new Error(`There is no group ${title}.`)
    return summary.parentElement
  }

  async openGroup(name: Group): Promise<HTMLElement> {
    const group = this.group(name)
    const summary = group.querySelector('summary')
    if (summary && !group.open) await this.user.click(summary)
    return group
  }

  /** A value of a facet, by its name. */
  value(group: HTMLElement, name: string): HTMLElement {
    const value = [...group.querySelectorAll<HTMLElement>('a[data-value]')].find(({ textContent }) =>
      textContent?.startsWith(`${name} `),
    )
    if (!value) throw new Error(`The group offers no ${name}.`)
    return value
  }

  /** Replaces the text of a field; `{Enter}` is the key. */
  async retype(field: HTMLElement, text: string): Promise<void> {
    await this.user.clear(field)
    if (text !== '') await this.user.type(field, text)
  }

  /** Waits until the list shows this count. */
  async counts(count: Pick<Count, 'certain' | 'possible'>): Promise<void> {
    const heading = `${this.t('list.title')} ${this.t('list.count', { ...count })}`
    await waitFor(() => expect(document.getElementById('list')?.textContent).toBe(heading))
  }

  /** Waits until the list shows exactly a selection. */
  async shows(selection: Pick<Matches, Match>): Promise<void> {
    await this.counts(countOf(selection))
    await waitFor(() => expect(this.titles()).toEqual(this.titlesOf(MATCHES.flatMap((match) => selection[match]))))
  }

  /** The titles of the events in the list, alphabetically, for all matches. */
  titles(): string[] {
    return [...this.list.querySelectorAll('li a[href*="event="]')]
      .filter((link) => !this.keyEvents?.contains(link))
      .map(({ textContent }) => textContent ?? '')
      .sort()
  }

  titlesOf(ids: readonly string[]): string[] {
    return eventsOf(ids)
      .map(({ title }) => title[this.language])
      .sort()
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

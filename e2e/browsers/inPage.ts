import { queryAllByRole } from '@testing-library/dom'

/* Queries of the journeys, run inside the page: WebDriver finds elements by selectors only, these by role and name. */

/** A JSON-serialisable name: the whole name, or the source of a pattern. */
export type Wanted = { readonly name: string } | { readonly pattern: string }

/** A visible element: its position in the window in CSS pixels, and its accessible properties. */
export interface Found {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Whether nothing covers its centre. */
  readonly free: boolean
  readonly focused: boolean
  readonly link: string | null
}

function find(role: string, wanted: Wanted): Found | null {
  const element = elementWith(role, wanted)
  return element ? found(element) : null
}

/** Like `find`, but scrolls the centre of the element into the window. */
function bring(role: string, wanted: Wanted): Found | null {
  const element = elementWith(role, wanted)
  if (!element) return null
  const { left, top, width, height } = element.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  return found(element)
}

let hit = true

/** Observes whether the next click hits the element, or another one that has replaced it. */
function aim(role: string, wanted: Wanted): void {
  hit = false
  const notice = ({ target }: Event) => {
    if (target instanceof Node && elementWith(role, wanted)?.contains(target)) hit = true
  }
  // Before the page's handlers, which may remove the element.
  window.addEventListener('click', notice, { capture: true, once: true })
}

/** Whether the observed click has hit; irrelevant after a navigation. */
function hasHit(): boolean {
  return hit
}

function elementWith(role: string, wanted: Wanted): HTMLElement | undefined {
  const fits = (name: string) => {
    const plain = flat(name)
    return 'name' in wanted ? plain === flat(wanted.name) : new RegExp(wanted.pattern).test(plain)
  }
  return queryAllByRole(document.body, role, { name: fits }).find((element) => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0
  })
}

function found(element: HTMLElement): Found {
  const { left, top, width, height } = element.getBoundingClientRect()
  const over = document.elementFromPoint(left + width / 2, top + height / 2)
  return {
    left,
    top,
    width,
    height,
    free: over !== null && element.contains(over),
    focused: element === document.activeElement,
    link: element instanceof HTMLAnchorElement ? element.href : null,
  }
}

/** All visible text, in order. */
function text(): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen, and in the order of the screen
  return document.body.innerText
}

function address(): string {
  return location.href
}

function back(): void {
  history.back()
}

/** Position of the first frame. */
function frame(): { left: number; top: number } | null {
  const element = document.querySelector('iframe')
  if (!element) return null
  const { left, top } = element.getBoundingClientRect()
  return { left: left + element.clientLeft, top: top + element.clientTop }
}

/** Replaces window.print by a counter: a browser dialog would block. */
function countPrints(): void {
  const { dataset } = document.documentElement
  window.print = () => {
    dataset.prints = String(Number(dataset.prints ?? 0) + 1)
  }
}

function prints(): number {
  return Number(document.documentElement.dataset.prints ?? 0)
}

/** Shows the print layout on the screen: fires the print events, and swaps the media of style sheets. */
function showPaper(): void {
  window.dispatchEvent(new Event('beforeprint'))
  for (const sheet of document.styleSheets) {
    sheet.media.mediaText = swapped(sheet.media.mediaText)
    swapMedia(sheet.cssRules)
  }
}

function swapMedia(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) rule.media.mediaText = swapped(rule.media.mediaText)
    if (rule instanceof CSSGroupingRule) swapMedia(rule.cssRules)
  }
}

function swapped(media: string): string {
  return media.replace(/\b(print|screen)\b/g, (medium) => (medium === 'print' ? 'screen' : 'print'))
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

const QUESTIONS = { find, bring, aim, hasHit, text, address, back, frame, countPrints, prints, showPaper }

export type Questions = typeof QUESTIONS

Object.assign(window, { journeys: QUESTIONS })

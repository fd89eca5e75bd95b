import { queryAllByRole } from '@testing-library/dom'

/*
 * What the journeys ask a page, run inside of it: WebDriver finds elements by their selectors, and a reader by what
 * they are called.
 */

/** A name as JSON can carry it: the whole name, or the source of a pattern for it. */
export type Wanted = { readonly name: string } | { readonly pattern: string }

/** An element that can be seen: its place in the window in CSS pixels, and what a reader learns from it. */
export interface Found {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Whether nothing lies over its middle. */
  readonly free: boolean
  readonly focused: boolean
  readonly link: string | null
}

function find(role: string, wanted: Wanted): Found | null {
  const element = elementWith(role, wanted)
  return element ? found(element) : null
}

/** Like `find`, and scrolls the middle of the element into the window. */
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

/** Listens whether the next click reaches the element, or another that has come in its place. */
function aim(role: string, wanted: Wanted): void {
  hit = false
  const notice = ({ target }: Event) => {
    if (target instanceof Node && elementWith(role, wanted)?.contains(target)) hit = true
  }
  // Before the page hears of it: it may take the element away.
  window.addEventListener('click', notice, { capture: true, once: true })
}

/** Whether the click that was aimed has hit. A document that a click has led to does not know, and need not. */
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

/** All words that can be seen, in order. */
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

/** Where the first frame begins. */
function frame(): { left: number; top: number } | null {
  const element = document.querySelector('iframe')
  if (!element) return null
  const { left, top } = element.getBoundingClientRect()
  return { left: left + element.clientLeft, top: top + element.clientTop }
}

/** Counts how often the page prints instead of printing: a dialog of the browser would wait for somebody. */
function countPrints(): void {
  const { dataset } = document.documentElement
  window.print = () => {
    dataset.prints = String(Number(dataset.prints ?? 0) + 1)
  }
}

function prints(): number {
  return Number(document.documentElement.dataset.prints ?? 0)
}

/**
 * Makes the screen show what the paper would: tells the page that it prints, and swaps the media of its style sheets.
 */
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

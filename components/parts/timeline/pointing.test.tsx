import { act, fireEvent, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { positionOfEvent } from '@/geodata/domain/join/lookup'
import { xOf } from '@/geodata/drawing/timeline/focus'
import { frame, heightOf, lineOf } from '@/geodata/drawing/timeline/frame'
import { within as inReach, placing, STATE } from '@/geodata/drawing/timeline/layout'
import { densestRange, marks } from '@/geodata/drawing/timeline/marks'
import { atlas } from '@/geodata/testing/facts'
import { address, back, page } from '../../testing/dom'
import { type ExplorerScreen, openExplorer } from '../../testing/explorer'

/** The element size that `components/testing/setup.ts` reports, and the strip's initial range. */
const [WIDTH, HEIGHT] = [800, 120]
const all = marks(atlas)
const focus = densestRange(all)
const strip = frame(HEIGHT, all, { line: lineOf(HEIGHT, all.rows.length, 16 * 0.92), symbol: 12 })
const placed = placing(all, new Uint8Array(atlas.events.length).fill(STATE.certain), focus, WIDTH, strip)
const MOUSE = 8
const FINGER = 22

/** The position of an event, and the events within reach of it, in order of time. */
function spotOf(id: string, reach: number) {
  const at = positionOfEvent(atlas, id)
  const [x, y] = [xOf(focus, WIDTH, (all.from[at] ?? 0) + 0.5), heightOf(strip, all, at)]
  const here = inReach(placed, x, y, reach).sort((a, b) => a - b)
  return { at: { clientX: x, clientY: y }, events: here.flatMap((one) => atlas.events[one] ?? []) }
}

const COUP = '2012-03-21-coup'
const OTHER = '1960-independence'
const ALONE = atlas.events.find(({ id }, i) => all.dated[i] === 1 && spotOf(id, MOUSE).events.length === 1)?.id ?? ''

/** With an event open, so that the event panel is loaded. */
async function openBeside(): Promise<ExplorerScreen> {
  const explorer = await openExplorer('en', `event=${OTHER}`)
  await page().findByRole('listbox', { name: explorer.t('timeline.marks') })
  return explorer
}

const stripOf = ({ t }: ExplorerScreen) => page().getByRole('listbox', { name: t('timeline.marks') })
const timelineOf = ({ t }: ExplorerScreen) => within(page().getByRole('region', { name: t('timeline.title') }))
const listOf = ({ t }: ExplorerScreen, count: number) =>
  page().queryByRole('dialog', { name: t('timeline.here', { count }) })

async function press(
  explorer: ExplorerScreen,
  at: { clientX: number; clientY: number },
  pointerType: 'mouse' | 'touch',
) {
  const on = stripOf(explorer)
  on.setPointerCapture = () => undefined
  const pointer = { ...at, pointerType, pointerId: 7, button: 0 }
  await act(async () => {
    if (pointerType === 'mouse') fireEvent.pointerMove(on, pointer)
    fireEvent.pointerDown(on, pointer)
    fireEvent.pointerUp(on, pointer)
    if (pointerType === 'touch') fireEvent.pointerOut(on, pointer)
  })
}

test('a single mark opens its event', async () => {
  const explorer = await openBeside()
  await press(explorer, spotOf(ALONE, MOUSE).at, 'mouse')
  expect(address()).toBe(`/en?event=${ALONE}`)
})

describe('overlapping marks', () => {
  const { at, events } = spotOf(COUP, MOUSE)
  const count = events.length

  test('are counted on hover, and listed on click: a button for each, with its date', async () => {
    expect(count).toBeGreaterThan(1)
    const explorer = await openBeside()
    const { t } = explorer
    act(() => {
      fireEvent.pointerMove(stripOf(explorer), { ...at, pointerType: 'mouse' })
    })
    expect(timelineOf(explorer).getByText(t('timeline.choose', { count }))).toBeTruthy()
    await press(explorer, at, 'mouse')
    expect(address()).toBe(`/en?event=${OTHER}`)
    const list = within(listOf(explorer, count) as HTMLElement)
    const buttons = list.getAllByRole('button')
    expect(buttons).toHaveLength(count)
    events.forEach(({ title }, i) => {
      expect(buttons[i]?.textContent).toContain(title.en)
    })
    expect(buttons.find(({ textContent }) => textContent?.includes('21 March 2012'))).toBeTruthy()
    expect(document.activeElement).toBe(buttons[0])
    await explorer.user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(buttons[1])
    await explorer.user.keyboard('{Enter}')
    expect(address()).toBe(`/en?event=${events[1]?.id}`)
    await waitFor(() => expect(listOf(explorer, count)).toBeNull())
  })

  test('Escape closes the list and returns focus to the strip; so does a press outside', async () => {
    const explorer = await openBeside()
    await press(explorer, at, 'mouse')
    await explorer.user.keyboard('{Escape}')
    expect(listOf(explorer, count)).toBeNull()
    expect(document.activeElement).toBe(stripOf(explorer))
    await press(explorer, at, 'mouse')
    expect(listOf(explorer, count)).toBeTruthy()
    act(() => {
      fireEvent.pointerDown(document.body)
    })
    expect(listOf(explorer, count)).toBeNull()
  })

  test('can each be reached by touch, which highlights nothing', async () => {
    const finger = spotOf(COUP, FINGER)
    const explorer = await openBeside()
    await press(explorer, finger.at, 'touch')
    const list = within(listOf(explorer, finger.events.length) as HTMLElement)
    expect(list.getAllByRole('button')).toHaveLength(finger.events.length)
    const coup = finger.events.find(({ id }) => id === COUP)
    await explorer.user.click(list.getByRole('button', { name: new RegExp(`^${coup?.title.en}`) }))
    expect(address()).toBe(`/en?event=${COUP}`)
    expect(timelineOf(explorer).queryByText(coup?.title.en ?? '')).toBeNull()
  })

  test('are listed around the active event on Shift+Enter', async () => {
    const explorer = await openBeside()
    stripOf(explorer).focus()
    await explorer.user.keyboard('{Home}')
    for (let i = 0; i < positionOfEvent(atlas, COUP); i++) await explorer.user.keyboard('{ArrowRight}')
    await explorer.user.keyboard('{Shift>}{Enter}{/Shift}')
    expect(page().getByRole('dialog')).toBeTruthy()
    expect(address()).toBe(`/en?event=${OTHER}`)
  })
})

describe('the highlighted event', () => {
  const [event] = atlas.events
  if (!event) throw new RangeError('the atlas must have an event')
  const pointedAt = (explorer: ExplorerScreen) => timelineOf(explorer).queryByText(event.title.en)

  test('is the one under the mouse or with visible focus, and not one touched by a finger', async () => {
    const explorer = await openExplorer('en', 'time=1958')
    const entry = explorer.entry(event)
    const over = (pointerType: string) =>
      act(() => {
        fireEvent.pointerOver(entry, { pointerType })
      })
    over('touch')
    expect(pointedAt(explorer)).toBeNull()
    over('mouse')
    expect(pointedAt(explorer)).toBeTruthy()
  })

  test('is reset when an event is opened, and on the way back', async () => {
    await openBeside()
    const explorer = await openExplorer('en', 'time=1958')
    const entry = explorer.entry(event)
    act(() => {
      fireEvent.pointerOver(entry, { pointerType: 'mouse' })
    })
    await explorer.user.click(entry)
    expect(address()).toContain(event.id)
    await waitFor(() => expect(pointedAt(explorer)).toBeNull())
    // happy-dom treats every focus as :focus-visible; after a mouse press it is not.
    const matches = Element.prototype.matches
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
      return selector !== ':focus-visible' && matches.call(this, selector)
    })
    await back()
    await waitFor(() => expect(explorer.entry(event)).toBeTruthy())
    expect(pointedAt(explorer)).toBeNull()
  })
})

test('quiet periods are folded under their years, and a click unfolds them', async () => {
  const explorer = await openExplorer('en')
  const fold = () => timelineOf(explorer).queryByRole('button', { name: /1993–2011/ })
  expect(fold()?.textContent).toBe('1993–2011')
  await explorer.user.click(fold() as HTMLElement)
  expect(fold()).toBeNull()
})

test('the overview has its own year labels', async () => {
  const explorer = await openExplorer('en')
  for (const year of ['1960', '1980', '2000', '2020']) expect(timelineOf(explorer).getByText(year)).toBeTruthy()
})

import { act, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { parseWindow, type TimeWindow } from '@/geodata/domain/time/window'
import { parseView } from '@/geodata/domain/view/parse'
import { playables, type Stop, stops } from '@/geodata/drawing/timeline/play'
import { anEvent, atlas, selected } from '@/geodata/testing/facts'
import { windowWords } from '../../language/words'
import { address, back, page } from '../../testing/dom'
import { eventually } from '../../testing/eventually'
import { type ExplorerScreen, openExplorer } from '../../testing/explorer'
import { visit } from '../../view/address'

const view = () => parseView(location.search.slice(1), atlas)

/** The explorer's timeline: handles, playback and fields. */
function timelineOf(explorer: ExplorerScreen) {
  const t = (name: string) => explorer.t(`timeline.${name}` as 'timeline.title')
  const whole = page().getByRole('region', { name: t('title') })
  const inside = within(whole)
  const handle = (name: 'start' | 'end' | 'south' | 'north') => inside.getByRole('slider', { name: t(name) })
  const strip = inside.getByRole('listbox', { name: t('marks') })
  const left = (name: 'start' | 'end') => Number.parseFloat(handle(name).style.left)
  return {
    whole,
    strip,
    handle,
    left,
    button: (name: string) => inside.queryByRole('button', { name: t(name) }),
    press: (name: string) => explorer.user.click(inside.getByRole('button', { name: t(name) })),
    field: (name: string): HTMLInputElement => inside.getByLabelText(t(name)),
    choose: (name: 'unit' | 'mode' | 'speed', value: string) =>
      explorer.user.selectOptions(inside.getByLabelText(t(name)), value),
    /** Width of the window on the strip, in pixels. */
    wide: () => left('end') - left('start'),
    /** The text of the active option. */
    active: () => document.getElementById(strip.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null,
    keys: (...keys: readonly string[]) => explorer.user.keyboard(keys.join('')),
  }
}

async function open(language: 'en' | 'fr', query = '', entry?: { readonly state: unknown }) {
  const explorer = await openExplorer(language, query, entry)
  return { explorer, timeline: timelineOf(explorer) }
}

/** The years with certain events, at which playback stops. */
function yearsOf(first: string, last: string): readonly Stop[] {
  const range = { start: parseWindow(first)?.start ?? 0, end: parseWindow(last)?.end ?? 0 }
  return stops(playables(atlas, selected().positions), { unit: 'year', mode: 'window', possible: false }, range)
}

describe('a page that was rendered for another View', () => {
  const { dataset } = document.documentElement
  beforeEach(() => {
    return () => {
      delete dataset.served
    }
  })

  test('begins with the stretch of its address, as wide as if it was rendered for it', async () => {
    const { timeline: own } = await open('en', 'time=1996/2004')
    const wide = own.wide()
    const { timeline } = await open('en')
    dataset.served = ''
    act(() => visit('/en?time=1996/2004'))
    expect(timeline.wide()).toBeCloseTo(wide)
  })

  test('begins with the latitudes, where the View asks for anything', async () => {
    const explorer = await openExplorer('en', '', { calm: true })
    const strip = () => page().queryByRole('listbox', { name: explorer.t('timeline.marks') })
    expect(strip()).toBeNull()
    dataset.served = ''
    act(() => visit('/en?where=kidal'))
    await waitFor(() => expect(strip()).toBeTruthy())
  })
})

describe('the handles', () => {
  test.for(LANGUAGES)('%s: can be moved by keyboard, and announce their values', async (language) => {
    const { explorer, timeline } = await open(language, 'time=2011/2012')
    const [start, end] = [view().time?.start ?? 0, view().time?.end]
    expect(timeline.handle('start').getAttribute('aria-valuetext')).toMatch(/2011/)
    act(() => timeline.handle('start').focus())
    await timeline.keys('{PageUp}')
    expect(view().time?.start).toBeGreaterThan(start)
    expect(view().time?.end).toBe(end)
    expect(Number(timeline.handle('start').getAttribute('aria-valuenow'))).toBe(view().time?.start)
    act(() => timeline.handle('north').focus())
    await timeline.keys('{PageDown}')
    expect(address()).toMatch(/&lat=/)
    act(() => timeline.handle('end').focus())
    await timeline.keys('{End}')
    expect(view().time?.end).toBeNull()
    expect(timeline.handle('end').getAttribute('aria-valuetext')).toBe(explorer.t('timeline.open'))
    const { time, band } = view()
    await explorer.shows(selected({ time, band }))
  })

  test('an arrow moves by one step, with Shift by a big one, Home opens an end; south and north cannot cross', async () => {
    const { timeline } = await open('en', 'time=2011/2012&lat=13,14')
    act(() => timeline.handle('start').focus())
    const begun = view().time?.start ?? 0
    await timeline.keys('{ArrowRight}')
    const step = (view().time?.start ?? 0) - begun
    expect(step).toBeGreaterThan(0)
    await timeline.keys('{ArrowLeft}')
    expect(view().time?.start).toBe(begun)
    await timeline.keys('{Shift>}{ArrowUp}{/Shift}')
    expect((view().time?.start ?? 0) - begun).toBeGreaterThan(step)
    await timeline.keys('{Home}')
    expect(view().time?.start).toBeNull()
    act(() => timeline.handle('south').focus())
    await timeline.keys('{PageUp}', '{PageUp}', '{ArrowUp}')
    expect(view().band).toEqual({ south: 13.9, north: 14 })
  })

  test('Escape cancels moves by keyboard', async () => {
    const { explorer, timeline } = await open('en', 'time=2011/2012')
    act(() => timeline.handle('start').focus())
    await timeline.keys('{PageUp>}', '{Escape}', '{/PageUp}')
    expect(address()).toBe('/en?time=2011/2012')
    await explorer.shows(selected({ time: parseWindow('2011/2012') }))
  })
})

describe('the fields', () => {
  test.for(LANGUAGES)(
    '%s: dates and degrees can be typed; invalid ones are rejected with an explanation',
    async (language) => {
      const { explorer, timeline } = await open(language)
      const apply = () => timeline.press('apply')
      await explorer.retype(timeline.field('from'), 'yesterday')
      await apply()
      expect(within(timeline.whole).getByRole('alert').textContent).toBe(explorer.t('timeline.wrong.dates'))
      expect(address()).toBe(`/${language}`)
      await explorer.retype(timeline.field('from'), '2012-01')
      await explorer.retype(timeline.field('to'), '2012-03-21')
      await explorer.retype(timeline.field('northTo'), 'Kidal')
      await apply()
      expect(within(timeline.whole).getByRole('alert').textContent).toBe(explorer.t('timeline.wrong.latitudes'))
      await explorer.retype(timeline.field('northTo'), '')
      await explorer.retype(timeline.field('southFrom'), '15,5')
      await apply()
      expect(address()).toBe(`/${language}?time=2012/2012-03-21&lat=15.5,85`)
      expect(within(timeline.whole).queryByRole('alert')).toBeNull()
      await explorer.shows(selected({ time: parseWindow('2012-01/2012-03-21'), band: { south: 15.5, north: 85 } }))
    },
  )

  test('current values are shown in them and beside the title, where they can be removed', async () => {
    const { explorer, timeline } = await open('en', 'time=2012&lat=15.5,85')
    expect(['from', 'to', 'southFrom', 'northTo'].map((name) => timeline.field(name).value)).toEqual([
      '2012',
      '2012',
      '15.5',
      '',
    ])
    const lift = (what: string) => within(timeline.whole).getByRole('button', { name: new RegExp(what) })
    await explorer.user.click(lift('2012'))
    expect(address()).toBe('/en?lat=15.5,85')
    await explorer.user.click(lift('15.5°'))
    expect(address()).toBe('/en')
  })
})

describe('playback', () => {
  // Waiting for elements takes real time; animation frames and the clock are fake.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Advances the clock, and renders. */
  const pass = (milliseconds: number) => act(async () => vi.advanceTimersByTime(milliseconds))
  /** More than one frame: a stop is shown in the first frame after its time. */
  const FRAME = 40

  const counted = (explorer: ExplorerScreen, time: TimeWindow | null) => {
    const { certain, possible } = selected({ time })
    return explorer.counts({ certain: certain.length, possible: possible.length })
  }
  const titleOf = (stop: Stop | undefined) => atlas.events[stop?.events[0] ?? -1]?.title.en ?? 'none'
  const caption = (timeline: Awaited<ReturnType<typeof open>>['timeline']) =>
    within(timeline.whole)
      .findByRole('list')
      .then((list) => list.textContent)

  /** Playback by years through a range, not yet started. */
  async function ready(first: string, last: string) {
    const opened = await open('en', `time=${first}/${last}`)
    await opened.timeline.choose('unit', 'year')
    await opened.timeline.choose('speed', '2')
    return { ...opened, years: yearsOf(first, last) }
  }

  test('moves through the years with certain events, with captions, and leaves window and address unchanged', async () => {
    const { explorer, timeline, years } = await ready('2003', '2019')
    const entries = history.length
    expect(years.length).toBeGreaterThan(2)
    await timeline.press('play')
    for (const year of years) {
      expect(timeline.button('pause')).not.toBeNull()
      await counted(explorer, year)
      expect(await caption(timeline)).toContain(titleOf(year))
      expect(address()).toBe('/en?time=2003/2019')
      expect(timeline.handle('start').getAttribute('aria-valuetext')).toContain('2003')
      await pass(500 + FRAME)
    }
    expect(timeline.button('pause')).toBeNull()
    expect(address()).toBe('/en?time=2003/2019')
    expect(history.length).toBe(entries)
    // From its end it starts again; ending it restores the chosen window.
    await timeline.press('play')
    await counted(explorer, years[0] ?? null)
    await timeline.press('endPlay')
    await counted(explorer, parseWindow('2003/2019'))
    expect(within(timeline.whole).queryByRole('list')).toBeNull()
  })

  test('starts again after the last stop, if set to loop', async () => {
    const { explorer, timeline, years } = await ready('2003', '2019')
    await explorer.user.click(timeline.field('loop'))
    await timeline.press('play')
    for (const _ of years) await pass(500 + FRAME)
    expect(timeline.button('pause')).not.toBeNull()
    await counted(explorer, years[0] ?? null)
  })

  test('stops at possible events only if set to, and says so', async () => {
    const { explorer, timeline, years } = await ready('1992', '2009')
    const begun = atlas.events.filter(({ earliest }) => {
      const range = parseWindow('1992/2009')
      return earliest >= (range?.start ?? 0) && earliest <= (range?.end ?? 0)
    })
    const empty = begun.find(({ earliest }) => !years.some(({ start, end }) => start <= earliest && earliest <= end))
    expect(empty).toBeDefined()
    await explorer.user.click(timeline.field('possible'))
    for (let i = 0; i < 30; i++) {
      await timeline.press('next')
      if ((await caption(timeline)) === explorer.t('timeline.nothingCertain')) return
    }
    throw new Error('no stop without a certain event')
  })

  test('waits longer at each stop with reduced motion', async () => {
    vi.stubGlobal('matchMedia', (query: string) => {
      const nothing = () => undefined
      return { matches: query.includes('reduced-motion'), addEventListener: nothing, removeEventListener: nothing }
    })
    const { explorer, timeline, years } = await ready('1991', '1992')
    await timeline.press('play')
    await pass(2400)
    await counted(explorer, years[0] ?? null)
    await pass(100 + FRAME)
    await counted(explorer, years[1] ?? null)
  })

  test('announces one event per stop, at most every two seconds', async () => {
    const { explorer, timeline, years } = await ready('1991', '1992')
    const said: (string | null)[] = []
    const watch = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest('[role=status], [aria-live=polite]')
        if (region?.textContent) said.push(region.textContent)
      }
    })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
    await timeline.press('play')
    await pass(500 + FRAME)
    const words = years.map((stop) =>
      explorer.t('timeline.said', {
        date: windowWords(stop, 'en', explorer.t),
        title: titleOf(stop),
        more: stop.events.length - 1,
      }),
    )
    expect(words).toHaveLength(2)
    await eventually(() => expect(said).toEqual(words.slice(0, 1)))
    // When it pauses, the current stop.
    await pass(500 + FRAME)
    await eventually(() => expect(said).toEqual(words))
    await timeline.press('previous')
    await eventually(() => expect(said).toEqual([...words, words[0]]))
    watch.disconnect()
  })

  test('pauses and resumes at its position, also after an event was read', async () => {
    const { explorer, timeline, years } = await ready('2003', '2019')
    await timeline.press('play')
    await pass(500 + FRAME)
    await timeline.press('pause')
    await counted(explorer, years[1] ?? null)
    expect(address()).toBe('/en?time=2003/2019')
    await timeline.press('play')
    await counted(explorer, years[2] ?? null)
    const title = titleOf(years[2])
    await explorer.user.click(within(timeline.whole).getByRole('link', { name: title }))
    await eventually(() => expect(timeline.button('play')).not.toBeNull())
    expect(address()).toContain('event=')
    await back()
    await timeline.press('previous')
    await counted(explorer, years[1] ?? null)
  })

  /** The page after a reload or navigation: the same history entry, with its state. */
  async function reloaded() {
    window.dispatchEvent(new Event('pagehide'))
    return open('en', location.search.slice(1), { state: history.state })
  }

  test('is paused at its position after a reload, with the same window; once ended, it stays ended', async () => {
    const { timeline, years } = await ready('2003', '2019')
    await timeline.choose('mode', 'cumulative')
    await timeline.choose('speed', '15')
    await timeline.press('play')
    // Faster than browsers allow history updates.
    await pass(1000 / 15 + FRAME)
    expect(await caption(timeline)).toContain(titleOf(years[1]))
    const again = await reloaded()
    await counted(again.explorer, { start: years[0]?.start ?? 0, end: years[1]?.end ?? 0 })
    expect(await caption(again.timeline)).toContain(titleOf(years[1]))
    expect(again.timeline.button('play')).not.toBeNull()
    expect(address()).toBe('/en?time=2003/2019')
    expect(again.timeline.handle('start').getAttribute('aria-valuetext')).toContain('2003')
    await again.timeline.press('next')
    expect(await caption(again.timeline)).toContain(titleOf(years[2]))
    await again.timeline.press('endPlay')
    const last = await reloaded()
    await counted(last.explorer, parseWindow('2003/2019'))
    expect(within(last.timeline.whole).queryByRole('list')).toBeNull()
  })

  test('"back" to the window that was played restores its position', async () => {
    const { explorer, timeline, years } = await ready('2003', '2019')
    await timeline.press('next')
    await timeline.press('next')
    await explorer.user.click(within(timeline.whole).getByRole('button', { name: /^Clear.*2003/ }))
    expect(within(timeline.whole).queryByRole('list')).toBeNull()
    await explorer.shows(selected())
    await back()
    expect(address()).toBe('/en?time=2003/2019')
    await counted(explorer, years[1] ?? null)
    expect(await caption(timeline)).toContain(titleOf(years[1]))
    expect(timeline.button('play')).not.toBeNull()
  })

  test('keeps the rest of the history state', async () => {
    for (const kept of [null, 'x', { of: 'time', start: 1 }, { of: '2003/2019', start: 1, end: 2 }]) {
      const { explorer, timeline } = await open('en', 'time=2003/2019', { state: { 'joliba-head': kept } })
      await counted(explorer, parseWindow('2003/2019'))
      expect(within(timeline.whole).queryByRole('list')).toBeNull()
    }
  })

  test('ends when another window is chosen', async () => {
    const { explorer, timeline } = await ready('2003', '2019')
    await timeline.press('play')
    await explorer.user.click(within(timeline.whole).getByRole('button', { name: /^Clear.*2003/ }))
    expect(address()).toBe('/en')
    expect(timeline.button('play')).not.toBeNull()
    await pass(1000)
    await explorer.shows(selected())
  })

  test('steps forwards and back by one stop; a stop can be made the window; “everything until here” can be shown', async () => {
    const { explorer, timeline, years } = await ready('1991', '1995')
    for (const [step, at] of [
      ['next', 0],
      ['next', 1],
      ['previous', 0],
    ] as const) {
      await timeline.press(step)
      await counted(explorer, years[at] ?? null)
      expect(address()).toBe('/en?time=1991/1995')
    }
    await timeline.choose('mode', 'cumulative')
    await timeline.press('next')
    await counted(explorer, parseWindow('1991/1992'))
    await timeline.press('keep')
    expect(address()).toBe('/en?time=1991/1992')
    await explorer.shows(selected({ time: parseWindow('1991/1992') }))
    await back()
    expect(address()).toBe('/en?time=1991/1995')
  })

  test('moves by days where there are hardly any months', async () => {
    const { timeline } = await open('en', 'time=1991-03')
    expect((timeline.field('unit') as unknown as HTMLSelectElement).value).toBe('day')
  })

  test('starts and pauses with Space on the strip, and Escape ends it', async () => {
    const { explorer, timeline } = await open('en')
    act(() => timeline.strip.focus())
    await timeline.keys(' ')
    expect(timeline.button('pause')).not.toBeNull()
    await timeline.keys(' ')
    expect(timeline.button('play')).not.toBeNull()
    expect(address()).toBe('/en')
    await timeline.keys('{Escape}')
    await explorer.shows(selected())
  })
})

describe('the strip', () => {
  const first = anEvent('first event', () => true)

  test('arrow keys move between events, and Enter opens one', async () => {
    const { explorer, timeline } = await open('en')
    const last = atlas.events.at(-1) ?? first
    act(() => timeline.strip.focus())
    expect(timeline.active()).toBeNull()
    await timeline.keys('{End}')
    expect(timeline.active()).toContain(last.title.en)
    await timeline.keys('{Home}')
    expect(timeline.active()).toContain(first.title.en)
    await timeline.keys('{ArrowRight}')
    expect(timeline.active()).toContain(atlas.events[1]?.title.en)
    await timeline.keys('{ArrowLeft}')
    expect(timeline.active()).toContain(first.title.en)
    await timeline.keys('{ArrowLeft}')
    expect(timeline.active()).toContain(first.title.en)
    await timeline.keys('{Enter}')
    expect(address()).toBe(`/en?event=${first.id}`)
    expect(await page().findByRole('heading', { name: first.title.en })).toBeTruthy()
    expect(explorer.backToList).toBeTruthy()
  })

  test('up moves north and down south, as far as there are events', async () => {
    const { timeline } = await open('en', 'time=2012&where=kidal,bamako&sure=1')
    const place = () => {
      const at = Number(timeline.strip.getAttribute('aria-activedescendant')?.replace(/\D/g, ''))
      return atlas.places.find(({ id }) => id === atlas.events[at]?.place)
    }
    /** The last event that a key leads to. */
    const farthest = async (key: string) => {
      for (let before = ''; before !== timeline.active(); ) {
        before = timeline.active() ?? ''
        await timeline.keys(key)
      }
      return place()
    }
    act(() => timeline.strip.focus())
    await timeline.keys('{Home}')
    expect((await farthest('{ArrowUp}'))?.point?.coordinates[1]).toBeGreaterThan(17)
    expect((await farthest('{ArrowDown}'))?.point?.coordinates[1]).toBeLessThan(13)
  })

  test('keys and buttons zoom and pan it without filtering', async () => {
    const { explorer, timeline } = await open('en', 'time=1992/1992-03')
    const whole = timeline.wide()
    act(() => timeline.strip.focus())
    await timeline.keys('-')
    const narrow = timeline.wide()
    expect(narrow).toBeLessThan(whole - 5)
    await timeline.keys('+')
    expect(timeline.wide()).toBeGreaterThan(narrow + 5)
    await timeline.press('wider')
    expect(timeline.wide()).toBeLessThan(whole - 5)
    await timeline.press('closer')
    expect(timeline.wide()).toBeGreaterThan(narrow + 5)
    await timeline.press('whole')
    expect(timeline.wide()).toBeLessThan(narrow)
    await timeline.press('fit')
    expect(timeline.wide()).toBeCloseTo(whole, 0)

    await timeline.press('wider')
    const left = timeline.left('start')
    act(() => timeline.strip.focus())
    await timeline.keys('{Shift>}{ArrowRight}{/Shift}')
    expect(timeline.left('start')).toBeLessThan(left - 5)
    await timeline.keys('{Shift>}{ArrowLeft}{/Shift}')
    expect(timeline.left('start')).toBeCloseTo(left, 0)
    await timeline.keys('{PageUp}')
    expect(timeline.left('start')).toBeGreaterThan(left + 5)
    await timeline.keys('{PageDown}')
    expect(timeline.left('start')).toBeCloseTo(left, 0)
    expect(address()).toBe('/en?time=1992/1992-03')
    await explorer.shows(selected({ time: parseWindow('1992/1992-03') }))
  })

  test('highlights the event hovered in the list', async () => {
    const { explorer, timeline } = await open('en', 'time=2012')
    const event = anEvent('coup of 2012', ({ id }) => id === '2012-03-21-coup')
    const tip = () => within(timeline.whole).queryByText(event.title.en, { selector: 'strong' })
    expect(tip()).toBeNull()
    act(() => explorer.entry(event).focus())
    expect(tip()).not.toBeNull()
    act(() => explorer.entry(event).blur())
    expect(tip()).toBeNull()
  })
})

test('the latitudes can be collapsed, with their zoom buttons', async () => {
  const { timeline } = await open('fr')
  const fold = within(timeline.whole).getByRole('button', { expanded: true })
  const body = document.getElementById(fold.getAttribute('aria-controls') ?? '')
  expect([body?.hidden, body?.contains(timeline.strip)]).toEqual([false, true])
  await timeline.press('hideLatitudes')
  expect([body?.hidden, fold.getAttribute('aria-expanded')]).toEqual([true, 'false'])
  expect(timeline.button('wider')?.closest('fieldset')?.disabled).toBe(true)
})

import { IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftTitled, retitled } from '../testing/fixtures'
import { browser, type Tab } from '../testing/tabs'
import type { Keeper } from './keeper'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Lets the database answer whatever it was asked. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** Time passes, in milliseconds. */
async function pass(duration: number): Promise<void> {
  const step = 125
  for (let passed = 0; passed < duration; passed += step) {
    await vi.advanceTimersByTimeAsync(Math.min(step, duration - passed))
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  await settle()
}

async function begun(tab: Tab, title = 'first') {
  await tab.store.beginDraft(draftTitled(title))
}

async function opened(tab: Tab): Promise<Keeper> {
  const keeper = tab.store.openDraft('d1')
  await settle()
  return keeper
}

function stateOf(keeper: Keeper) {
  const state = keeper.state()
  if (state.at !== 'open') throw new Error(`the draft is ${state.at}`)
  return state
}

function titleIn(keeper: Keeper): string | undefined {
  return stateOf(keeper).draft.title.en
}

function retitle(keeper: Keeper, title: string): void {
  keeper.change(retitled(stateOf(keeper).draft, title))
}

/** The title that a new tab finds. */
async function titleAfterAll(tab: Tab): Promise<string | undefined> {
  return (await tab.store.readDraft('d1'))?.title.en
}

describe.each([
  ['locks', true],
  ['leases', false],
])('with %s', (_, locks) => {
  test('a change is kept within a second, however fast others follow', async () => {
    const chrome = browser({ locks })
    const tab = chrome.open()
    await begun(tab)
    const keeper = await opened(tab)
    expect(stateOf(keeper).status).toEqual({ kind: 'kept' })
    for (let key = 0; key < 10; key++) {
      retitle(keeper, `typed ${key}`)
      await pass(100)
    }
    expect(stateOf(keeper).status).toEqual({ kind: 'keeping' })
    tab.kill()
    const [, key] = (await titleAfterAll(chrome.open()))?.match(/typed (\d)/) ?? []
    expect(Number(key)).toBeGreaterThanOrEqual(2)
  })

  test('a second tab reads what the first writes, takes over with all of it, and the first is told', async () => {
    const chrome = browser({ locks })
    const [one, two] = [chrome.open(), chrome.open()]
    await begun(one)
    const first = await opened(one)
    const second = await opened(two)
    expect(stateOf(second).status).toEqual({ kind: 'elsewhere', lost: false })
    retitle(second, 'ignored')
    expect(titleIn(second)).toBe('first')
    retitle(first, 'by one')
    await pass(1000)
    expect(titleIn(second)).toBe('by one')
    retitle(first, 'last words')
    await second.takeOver()
    await pass(3000)
    expect(titleIn(second)).toBe('last words')
    expect(stateOf(second).status).toEqual({ kind: 'kept' })
    expect(stateOf(first).status).toEqual({ kind: 'elsewhere', lost: true })
    retitle(second, 'by two')
    await pass(1000)
    expect(titleIn(first)).toBe('by two')
    two.kill()
    await pass(15_000)
    expect(stateOf(first).status).toEqual({ kind: 'kept' })
    expect(titleIn(first)).toBe('by two')
  })

  test('what a sleeping tab had still to write when another took over becomes a version', async () => {
    const chrome = browser({ locks })
    const [one, two] = [chrome.open(), chrome.open()]
    await begun(one)
    const first = await opened(one)
    const second = await opened(two)
    retitle(first, 'dreamt')
    one.sleep()
    await second.takeOver()
    await pass(3000)
    expect(titleIn(second)).toBe('first')
    retitle(second, 'by two')
    await pass(1000)
    one.wake()
    await pass(4000)
    expect(titleIn(first)).toBe('by two')
    expect(stateOf(first).status.kind).toBe('elsewhere')
    expect(stateOf(second).versions.map(({ kind }) => kind)).toEqual(['other'])
    const [version] = stateOf(second).versions
    expect((await second.returnTo(version?.id ?? ''))?.title.en).toBe('dreamt')
    await pass(1000)
    expect(titleIn(first)).toBe('dreamt')
    expect(await titleAfterAll(chrome.open())).toBe('dreamt')
  })

  test('100 random walks of edits, reloads, kills and take-overs lose at most the last second', async () => {
    const act = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), tab: fc.nat(1) }) },
      { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 1500 }) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('kill' as const, 'close' as const), tab: fc.nat(1) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('take' as const), tab: fc.nat(1) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('name' as const, 'return' as const), tab: fc.nat(1) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
        const chrome = browser({ locks })
        const tabs: { tab: Tab; keeper: Keeper }[] = []
        const open = async (at: number) => {
          const tab = chrome.open()
          tabs[at] = { tab, keeper: await opened(tab) }
        }
        const maker = chrome.open()
        await begun(maker, '0')
        await open(0)
        await open(1)
        let edits = 0
        /** Every title that was given to a tab that writes, with its time. */
        const given: { title: string; at: number; by: number }[] = [{ title: '0', at: 0, by: -1 }]
        const named = new Set<string>()
        for (const step of acts) {
          if (step.do === 'wait') {
            await pass(step.ms)
            continue
          }
          const { tab, keeper } = tabs[step.tab] ?? expect.fail()
          const canWrite = stateOf(keeper).status.kind !== 'elsewhere'
          if (step.do === 'edit' && canWrite) {
            const title = String(++edits)
            retitle(keeper, title)
            given.push({ title, at: Date.now(), by: step.tab })
          } else if (step.do === 'take') await keeper.takeOver()
          else if (step.do === 'name') {
            const title = titleIn(keeper) ?? ''
            if ((await keeper.keepVersion(`v${edits}`)) === null) named.add(title)
          } else if (step.do === 'return' && canWrite) {
            const version = stateOf(keeper).versions.at(-1)
            const back = version && (await keeper.returnTo(version.id))
            if (back) given.push({ title: back.title.en ?? '', at: Date.now(), by: step.tab })
          } else if (step.do === 'kill' || step.do === 'close') {
            if (step.do === 'close') await Promise.all([keeper.close(), pass(100)])
            tab.kill()
            await settle()
            if (given.at(-1)?.by === step.tab) {
              // Whatever was given to it more than a second before, or to a tab that was closed, is there.
              const due = given.findLastIndex(
                ({ at, by }) => by !== step.tab || step.do === 'close' || Date.now() - at > 1000,
              )
              const title = await titleAfterAll(maker)
              const last = given.findLastIndex((one) => one.title === title)
              expect(last, `${title} of ${given.map((one) => one.title)}`).toBeGreaterThanOrEqual(due)
              given.length = last + 1
              given.push({ title: title ?? '', at: 0, by: -1 })
            }
            await open(step.tab)
          }
        }
        await pass(locks ? 2000 : 12_500)
        const title = await titleAfterAll(maker)
        // Where a tab was overruled, it is a version.
        const others = (await maker.store.versionsOf('d1')).filter(({ kind }) => kind === 'other')
        const overruled = await Promise.all(others.map(({ id }) => maker.store.stateOf(id)))
        expect([title, ...overruled.map((state) => state?.title.en)]).toContain(given.at(-1)?.title)
        for (const { keeper } of tabs) {
          expect(titleIn(keeper)).toBe(title)
          const states = await Promise.all(stateOf(keeper).versions.map(({ id }) => maker.store.stateOf(id)))
          expect(states.map((state) => state?.title.en)).toEqual(expect.arrayContaining([...named]))
        }
        expect(tabs.filter(({ keeper }) => stateOf(keeper).status.kind === 'kept')).toHaveLength(1)
        for (const { tab } of tabs) tab.kill()
      }),
      { numRuns: 100, seed: 2012 },
    )
  })
})

test('if storage is full, the session goes on, says since when, and is kept once there is room', async () => {
  const chrome = browser()
  const tab = chrome.open()
  await begun(tab)
  const keeper = await opened(tab)
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const since = new Date().toISOString()
  await pass(5000)
  retitle(keeper, 'too much')
  await pass(1000)
  expect(stateOf(keeper).status).toEqual({ kind: 'unkept', why: 'full', since })
  expect(titleIn(keeper)).toBe('too much')
  // The list, and the same tab after it has been elsewhere on the site, have it still.
  await keeper.close()
  expect((await tab.store.listDrafts()).map(({ title }) => title.en)).toEqual(['too much'])
  const again = await opened(tab)
  expect(titleIn(again)).toBe('too much')
  await pass(1000)
  expect(stateOf(again).status.kind).toBe('unkept')
  expect(await titleAfterAll(chrome.open())).toBe('first')
  full.mockRestore()
  await pass(6000)
  expect(stateOf(again).status).toEqual({ kind: 'kept' })
  expect(await titleAfterAll(chrome.open())).toBe('too much')
})

test('where storage is forbidden, a draft lives as long as its tab, and says so', async () => {
  const chrome = browser()
  chrome.isForbidden = true
  const tab = chrome.open()
  expect(await tab.store.beginDraft(draftTitled('first'))).toBe('forbidden')
  const keeper = await opened(tab)
  retitle(keeper, 'second')
  await pass(1000)
  expect(stateOf(keeper).status).toMatchObject({ kind: 'unkept', why: 'forbidden' })
  expect((await tab.store.listDrafts()).map(({ title }) => title.en)).toEqual(['second'])
  await keeper.keepVersion('a point')
  expect(stateOf(keeper).versions.map(({ name }) => name)).toEqual(['a point'])
})

test('a draft that is deleted under way is told, goes on, and can be had back', async () => {
  const chrome = browser()
  const [one, list] = [chrome.open(), chrome.open()]
  await begun(one)
  const keeper = await opened(one)
  await list.store.deleteDraft('d1')
  await settle()
  expect(stateOf(keeper).deleted).not.toBeNull()
  retitle(keeper, 'after')
  await pass(1000)
  expect(await titleAfterAll(list)).toBe('after')
  expect((await list.store.listDrafts()).map(({ deleted }) => deleted !== null)).toEqual([true])
  await keeper.restore()
  await settle()
  expect(stateOf(keeper).deleted).toBeNull()
  expect((await list.store.listDrafts()).map(({ deleted }) => deleted)).toEqual([null])
  // For good: it is still here, and comes back with the next change.
  await list.store.removeDraft('d1')
  await settle()
  expect(stateOf(keeper).deleted).not.toBeNull()
  expect(await titleAfterAll(list)).toBeUndefined()
  await keeper.restore()
  expect(await titleAfterAll(list)).toBe('after')
  expect(stateOf(keeper).deleted).toBeNull()
})

test('if all that the browser keeps is deleted under way, the draft and its pictures are written again', async () => {
  const chrome = browser()
  const tab = chrome.open()
  await tab.store.keepPictures(new Map([['p1', new Blob(['pixels'], { type: 'image/png' })]]))
  const picture = { id: 'p1', file: 'a.png', type: 'image/png', width: 1, height: 1, credit: '' } as const
  await tab.store.beginDraft({ ...draftTitled('first'), pictures: [picture] })
  const keeper = await opened(tab)
  await chrome.clear()
  retitle(keeper, 'second')
  await pass(2000)
  const after = chrome.open()
  expect(await titleAfterAll(after)).toBe('second')
  expect(await (await after.store.pictureBlob('p1'))?.text()).toBe('pixels')
  expect(stateOf(keeper).status).toEqual({ kind: 'kept' })
})

test('deleted drafts can be had back for 30 days, and pictures go with the last that shows them', async () => {
  const chrome = browser()
  const tab = chrome.open()
  const picture = { id: 'p1', file: 'a.png', type: 'image/png', width: 1, height: 1, credit: '' } as const
  await tab.store.beginDraft({ ...draftTitled('first'), pictures: [picture] }, new Map([['p1', new Blob(['12345'])]]))
  const [card] = await tab.store.listDrafts()
  expect(card?.bytes).toBe(5 + JSON.stringify({ ...draftTitled('first'), pictures: [picture] }).length)
  await tab.store.deleteDraft('d1')
  vi.setSystemTime(Date.now() + 29 * 86_400_000)
  await tab.store.tidyDrafts()
  expect(await tab.store.listDrafts()).toHaveLength(1)
  vi.setSystemTime(Date.now() + 2 * 86_400_000)
  expect(await tab.store.listDrafts()).toHaveLength(0)
  await tab.store.tidyDrafts()
  const later = chrome.open()
  expect(await later.store.readDraft('d1')).toBeUndefined()
  expect(await later.store.pictureBlob('p1')).toBeUndefined()
})

test('a draft that no file has is due after an hour; changes since the file make it due again', async () => {
  const tab = browser().open()
  await begun(tab)
  const keeper = await opened(tab)
  expect(stateOf(keeper).file).toEqual({ file: null, kind: 'never', due: false })
  await pass(3_660_000)
  expect(stateOf(keeper).file).toEqual({ file: null, kind: 'never', due: true })
  const file = { name: 'a.joliba', at: new Date().toISOString() }
  await keeper.saved(stateOf(keeper).draft, file)
  expect(stateOf(keeper).file).toEqual({ file, kind: 'saved', due: false })
  retitle(keeper, 'later')
  await pass(1000)
  expect(stateOf(keeper).file).toEqual({ file, kind: 'changed', due: false })
})

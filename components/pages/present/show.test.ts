import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterMove, isAtEnd, isAtStart, type Move, type Plan, type Show, sceneIn } from './show'

const OF_FIVE: Plan = { count: 5, view: { at: null, event: 'an-event' }, hidden: new Set(), steps: [] }
const SHOW: Show = { scene: 3, cover: null, step: 0, wander: null }
const AT = { lat: 1, lng: 2, zoom: 6 }

const moves = fc.oneof<fc.Arbitrary<Move>[]>(
  fc.constantFrom('next', 'previous', 'first', 'last', 'black', 'white', 'back'),
  fc.integer({ min: -5, max: 40 }),
  fc.constant({ wander: { at: AT } }),
)

const anyHidden = fc.uniqueArray(fc.integer({ min: 1, max: 14 })).map((numbers) => new Set(numbers))
const anySteps = fc.array(fc.constant({ at: AT, event: 'another' }), { maxLength: 3 })

describe('a show', () => {
  it('stays within its scenes, whatever is done', () => {
    fc.assert(
      fc.property(
        fc.array(moves, { maxLength: 40 }),
        fc.integer({ min: 1, max: 14 }),
        anyHidden,
        anySteps,
        (done, count, hidden, steps) => {
          const end = done.reduce((show, move) => afterMove(show, move, { ...OF_FIVE, count, hidden, steps }), {
            ...SHOW,
            scene: 1,
          })
          expect(end.scene).toBeGreaterThanOrEqual(1)
          expect(end.scene).toBeLessThanOrEqual(count)
          expect(end.step).toBeLessThanOrEqual(steps.length)
        },
      ),
    )
  })

  it('is unblanked and shown without changes when another scene is chosen', () => {
    const strayed = afterMove(afterMove(SHOW, { wander: { at: AT } }, OF_FIVE), 'black', OF_FIVE)
    expect(strayed).toEqual({ scene: 3, cover: 'black', step: 0, wander: { at: AT, event: 'an-event' } })
    for (const move of ['next', 'previous', 'first', 'last', 2] as const)
      expect(afterMove(strayed, move, OF_FIVE)).toMatchObject({ cover: null, step: 0, wander: null })
  })

  it('keeps earlier changes to the View when another is added', () => {
    const moved1 = afterMove(SHOW, { wander: { at: AT } }, OF_FIVE)
    expect(afterMove(moved1, { wander: { event: null } }, OF_FIVE).wander).toEqual({ at: AT, event: null })
    expect(afterMove(moved1, 'back', OF_FIVE)).toEqual(SHOW)
  })

  it('ends with the last scene', () => {
    expect(afterMove({ ...SHOW, scene: 5 }, 'next', OF_FIVE).scene).toBe(5)
    expect(afterMove({ ...SHOW, scene: 1 }, 'previous', OF_FIVE).scene).toBe(1)
    expect(afterMove(SHOW, Number.NaN, OF_FIVE).scene).toBe(1)
  })
})

describe('a show with hidden scenes', () => {
  const plan = { ...OF_FIVE, hidden: new Set([1, 4, 5]) }

  it('moves between visible ones, and no farther', () => {
    const from = (scene: number) => ({ ...SHOW, scene })
    expect(afterMove(from(2), 'next', plan).scene).toBe(3)
    expect(afterMove(from(3), 'next', plan)).toEqual(from(3))
    expect(afterMove(from(2), 'previous', plan)).toEqual(from(2))
    expect([afterMove(from(3), 'first', plan).scene, afterMove(from(2), 'last', plan).scene]).toEqual([2, 3])
    expect([isAtEnd(from(3), plan), isAtEnd(from(2), plan)]).toEqual([true, false])
    expect([isAtStart(from(2), plan.hidden), isAtStart(from(3), plan.hidden)]).toEqual([true, false])
  })

  it('shows a hidden one when requested by number', () => {
    expect(afterMove(SHOW, 4, plan).scene).toBe(4)
  })
})

describe('a show that opens the events of a scene one by one', () => {
  const steps = [
    { at: AT, event: 'one' },
    { at: null, event: 'two' },
  ]
  const plan = { ...OF_FIVE, steps }

  it('moves to the next scene after the last event, and steps back through each', () => {
    const one = afterMove(SHOW, 'next', plan)
    const two = afterMove(one, 'next', plan)
    expect([one, two]).toEqual([
      { ...SHOW, step: 1, wander: steps[0] },
      { ...SHOW, step: 2, wander: steps[1] },
    ])
    expect(afterMove(two, 'next', plan)).toEqual({ ...SHOW, scene: 4 })
    expect(afterMove(two, 'previous', plan)).toEqual(one)
    expect(afterMove(one, 'previous', plan)).toEqual(SHOW)
    expect(afterMove(SHOW, 'previous', plan).scene).toBe(2)
    expect(afterMove(two, 'back', plan)).toEqual(SHOW)
    expect([isAtEnd({ ...two, scene: 5 }, plan), isAtEnd({ ...one, scene: 5 }, plan)]).toEqual([true, false])
  })

  it('moves to the next scene if this is turned off in the middle of one', () => {
    const two = { ...SHOW, step: 2, wander: { at: null, event: 'two' } }
    expect(afterMove(two, 'next', OF_FIVE)).toEqual({ ...SHOW, scene: 4 })
    expect(afterMove(two, 'previous', OF_FIVE)).toEqual({ ...SHOW, scene: 2 })
  })
})

describe('an address', () => {
  it.each([
    ['#3', '', 3],
    ['', '?scene=4', 4],
    ['#2', '?scene=4', 2],
    ['#0', '', null],
    ['#-1', '?scene=x', null],
    ['', '', null],
    ['#9999', '', 9999],
    ['#99999', '', null],
  ])('%s%s names scene %s', (hash, search, scene) => {
    expect(sceneIn(hash, search)).toBe(scene)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Move, moved, type Show, sceneIn } from './show'

const VIEW = { at: null, event: 'an-event' }
const SHOW: Show = { scene: 3, black: false, wander: null }
const AT = { lat: 1, lng: 2, zoom: 6 }

const moves = fc.oneof<fc.Arbitrary<Move>[]>(
  fc.constantFrom('next', 'previous', 'first', 'last', 'black', 'back'),
  fc.integer({ min: -5, max: 40 }),
  fc.constant({ wander: { at: AT } }),
)

describe('a show', () => {
  it('stays on its scenes, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), fc.integer({ min: 1, max: 14 }), (done, count) => {
        const end = done.reduce((show, move) => moved(show, move, count, VIEW), { ...SHOW, scene: 1 })
        expect(end.scene).toBeGreaterThanOrEqual(1)
        expect(end.scene).toBeLessThanOrEqual(count)
      }),
    )
  })

  it('is seen again, and as the story has it, after another scene was chosen', () => {
    const strayed = moved(moved(SHOW, { wander: { at: AT } }, 5, VIEW), 'black', 5, VIEW)
    expect(strayed).toEqual({ scene: 3, black: true, wander: { at: AT, event: 'an-event' } })
    for (const move of ['next', 'previous', 'first', 'last', 2] as const)
      expect(moved(strayed, move, 5, VIEW)).toMatchObject({ black: false, wander: null })
  })

  it('keeps what was wandered before when something else is added', () => {
    const moved1 = moved(SHOW, { wander: { at: AT } }, 5, VIEW)
    expect(moved(moved1, { wander: { event: null } }, 5, VIEW).wander).toEqual({ at: AT, event: null })
    expect(moved(moved1, 'back', 5, VIEW)).toEqual(SHOW)
  })

  it('has nothing after the last scene', () => {
    expect(moved({ ...SHOW, scene: 5 }, 'next', 5, VIEW).scene).toBe(5)
    expect(moved({ ...SHOW, scene: 1 }, 'previous', 5, VIEW).scene).toBe(1)
    expect(moved(SHOW, Number.NaN, 5, VIEW).scene).toBe(1)
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

import { describe, expect, it } from 'vitest'
import { begun, pausedOrNot, rehearsalFrom, secondsOf, spentHere, spentInAll, turned } from './rehearsalTime'

describe('the time of a rehearsal', () => {
  it('is counted for the scene that is shown, also when it is shown again, and not during a pause', () => {
    let time = begun(1, 3, 0)
    time = turned(time, 2, 30_000)
    time = turned(time, 1, 70_400)
    expect(spentHere(time, 75_400)).toBe(35_000)
    time = pausedOrNot(time, 80_400)
    expect(spentHere(time, 900_000)).toBe(40_000)
    time = turned(time, 2, 950_000)
    time = pausedOrNot(time, 1_000_000)
    expect(spentInAll(time, 1_009_600)).toBe(90_000)
    expect(secondsOf(time, 1_009_600)).toEqual([40, 50, null])
  })

  it('never runs backwards with a clock that is set back', () => {
    const time = begun(1, 1, 50_000)
    expect(spentHere(time, 20_000)).toBe(0)
    expect(secondsOf(time, 20_000)).toEqual([null])
  })

  it('goes on after a reload, unless the text is damaged or of another story', () => {
    const time = turned(begun(1, 2, 0), 2, 4000)
    expect(rehearsalFrom(JSON.stringify(time), 2)).toEqual(time)
    for (const text of [
      null,
      '',
      '{',
      'null',
      '{}',
      JSON.stringify({ ...time, scene: 3 }),
      JSON.stringify({ ...time, since: 'x' }),
      JSON.stringify({ ...time, spent: [0, -1] }),
      JSON.stringify({ ...time, spent: [0] }),
    ])
      expect(rehearsalFrom(text, 2)).toBeNull()
  })
})

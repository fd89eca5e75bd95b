import { describe, expect, it } from 'vitest'
import { ownSite } from './origin'

const OWN = 'https://maps.example:8443/embed.js'
const OTHER = { src: 'https://charts.example/abcde/embed.js', module: false }
const SAME_PATH = { src: 'https://charts.example/embed.js', module: false }
const ORIGIN = 'https://maps.example:8443'
const nothing = { current: undefined, stack: undefined, scripts: [] }

describe('embed.js determines its origin', () => {
  it('from the running script element: classic, async, deferred or inserted by a script', () => {
    expect(ownSite({ ...nothing, current: OWN, scripts: [SAME_PATH] })).toBe(ORIGIN)
    expect(ownSite({ ...nothing, current: `${OWN}?v=2` })).toBe(ORIGIN)
    expect(ownSite({ ...nothing, current: `${ORIGIN}/atlases/mali/embed.js` })).toBe(`${ORIGIN}/atlases/mali`)
  })

  it.each([
    ['Chromium', `Error\n    at ${OWN}:1:2345\n    at https://charts.example/embed.js:3:4`],
    ['Chromium, in a function', `Error: x\n    at own (${OWN}?v=2:1:2345)\n    at load (${SAME_PATH.src}:3:4)`],
    ['Firefox', `@${OWN}:1:2345\n@${SAME_PATH.src}:3:4\n`],
    ['Safari', `module code@${OWN}:1:2345`],
    ['without a column', `global code@${OWN}:1`],
  ])('as a module by its stack: %s', (_, stack) => {
    expect(ownSite({ ...nothing, stack, scripts: [SAME_PATH, OTHER] })).toBe(ORIGIN)
  })

  it('from a script element named embed.js if another script has inlined it, modules first', () => {
    const stack = 'Error\n    at eval (https://tags.example/manager.js:1:2)'
    const current = 'https://tags.example/manager.js'
    expect(ownSite({ current, stack, scripts: [OTHER, { src: OWN, module: false }] })).toBe(ORIGIN)
    expect(ownSite({ current, stack, scripts: [SAME_PATH, { src: OWN, module: true }] })).toBe(ORIGIN)
  })

  it('not at all without a clue', () => {
    expect(ownSite(nothing)).toBe('')
    expect(ownSite({ ...nothing, scripts: [OTHER] })).toBe('')
  })
})

import { expect, it } from 'vitest'
import { autoplayIn } from './autoplay'

it.each([
  ['', { seconds: 12, loop: false, playing: false }],
  ['?autoplay=8&loop', { seconds: 8, loop: true, playing: true }],
  ['?autoplay', { seconds: 12, loop: false, playing: true }],
  ['?autoplay=soon', { seconds: 12, loop: false, playing: true }],
  ['?autoplay=0', { seconds: 2, loop: false, playing: true }],
  ['?autoplay=1e9', { seconds: 600, loop: false, playing: true }],
  ['?loop', { seconds: 12, loop: true, playing: false }],
])('%s plays %o', (search, expected) => {
  expect(autoplayIn(search)).toEqual(expected)
})

import { expect, it } from 'vitest'
import { DEFAULT_PICTURE, formatPictureOptions } from '@/geodata/drawing/poster/pictureOptions'
import { costOf } from './cost.mjs'

it.each(['/en', '/en?time=1991', '/fr/map.svg?width=4000', '/en/map.png?width=many', '/en/map.png?width=-1'])(
  'is one page for %s',
  (target) => {
    expect(costOf(target)).toBe(1)
  },
)

it('grows with the pixels of a picture', () => {
  expect(costOf('/en/map.png?where=north')).toBe(3)
  expect(costOf('/en/map.png?where=north&width=2000&height=1000&scale=3')).toBe(28)
  expect(costOf(`/en/map.png?${formatPictureOptions(DEFAULT_PICTURE)}`)).toBe(costOf('/en/map.png'))
})

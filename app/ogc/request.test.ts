import { expect, test } from 'vitest'
import { offsetAsked } from './request'

const asked = (query: string) => offsetAsked(new URLSearchParams(query), 'en')

test('an offset counts together with the limit; without one, the limit is for others to judge', () => {
  expect(asked('offset=20&limit=10&kind=coup')).toMatchObject({ offset: 20 })
  expect(asked('offset=20&limit=10').others.toString()).toBe('limit=10')
  expect(asked('limit=20000').offset).toBe(0)
  expect(() => asked('offset=9995&limit=10')).toThrow()
  expect(() => asked('offset=x')).toThrow()
})

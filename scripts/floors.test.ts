import { expect, test } from 'vitest'
import { arrowsIn, arrowsOf, floorFaults, roomOf } from './floors.mjs'
import { ROOT } from './process.mjs'

function faultsOf(files: Record<string, string>): string[] {
  return floorFaults(arrowsIn(new Map(Object.entries(files))))
}

test('this repository has no upward or circular imports', () => {
  const arrows = arrowsOf(ROOT)
  expect(arrows.length).toBeGreaterThan(2000)
  expect(floorFaults(arrows)).toEqual([])
})

test('an import from a higher floor is reported, including types, styles and lazy parts', () => {
  for (const line of [
    "import { page } from '@/components/pages/story/Page'",
    "import type { Page } from '../../pages/story/Page'",
    "const Page = lazy(() => import('../../pages/story/Page'))",
  ])
    expect(faultsOf({ 'components/parts/map/Map.tsx': line, 'components/pages/story/Page.tsx': '' })).toEqual([
      'components/parts/map/Map.tsx imports components/pages/story/Page.tsx: components/pages stands above components/parts',
    ])
})

test('a page must not import another page, but a part may import another part', () => {
  const [page, other] = ['components/pages/story/Page.tsx', 'components/pages/data/Page.tsx']
  expect(faultsOf({ [page]: "import '../data/Page'", [other]: '' })).toEqual([
    `${page} imports ${other}: a page never imports another page`,
  ])
  expect(faultsOf({ 'components/parts/a/A.tsx': "import '../b/B'", 'components/parts/b/B.tsx': '' })).toEqual([])
})

test('circles of rooms and of files are reported, including those inside a room', () => {
  expect(
    faultsOf({
      'geodata/domain/view/parse.ts': "import type { Atlas } from '../join/atlas'",
      'geodata/domain/join/join.ts': "import { parse } from '../view/parse'",
      'geodata/domain/join/atlas.ts': '',
    }),
  ).toEqual(['These rooms import each other in a circle: geodata/domain/join, geodata/domain/view'])
  expect(faultsOf({ 'components/ui/a.ts': "import './b'", 'components/ui/b.ts': "import './a'" })).toEqual([
    'These files import each other in a circle: components/ui/a.ts, components/ui/b.ts',
  ])
})

test('test-only code is imported by tests only', () => {
  const fixture = 'geodata/testing/facts.ts'
  expect(faultsOf({ 'geodata/load/load.ts': "import '../testing/facts'", [fixture]: '' })).toEqual([
    `geodata/load/load.ts imports ${fixture}, which is for tests only`,
  ])
  expect(faultsOf({ 'geodata/load/load.test.ts': "import '../testing/facts'", [fixture]: '' })).toEqual([])
})

test('a room is a folder of its floor with everything in it', () => {
  expect(roomOf('components/pages/embed/live/main.tsx')).toBe('components/pages/embed')
  expect(roomOf('components/ui/Select.tsx')).toBe('components/ui')
  expect(roomOf('app/[lang]/page.tsx')).toBe('app')
})

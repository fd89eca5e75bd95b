import { fireEvent, render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ownAtlas } from '@/geodata/testing/ownAtlas'
import { goTo, page } from '../../testing/dom'
import * as preparing from './preparing'
import { useSelectedAhead } from './useSelectedAhead'

const atlas = ownAtlas(60, { places: 4 })
const [kind] = atlas.kinds

function Filters({ least }: { readonly least?: number }) {
  return (
    <div {...useSelectedAhead(atlas, least)}>
      <a href={`/en/own/wells?kind=${kind?.id}`}>
        <b>Kind</b>
      </a>
      <a href="/en/own">Others</a>
    </div>
  )
}

test('what a link selects is selected when it is pointed at or reached by keyboard, of a large file', () => {
  goTo('/en/own/wells')
  const asked: unknown[] = []
  vi.spyOn(preparing, 'selecting').mockImplementation(function* (_, { kind }) {
    asked.push(kind)
    yield
  })
  const { rerender } = render(<Filters least={60} />)
  fireEvent.pointerOver(page().getByText('Kind'))
  fireEvent.pointerOver(page().getByText('Kind'))
  expect(asked).toEqual([[kind?.id]])
  fireEvent.pointerOver(page().getByText('Others'))
  fireEvent.focus(page().getByRole('link', { name: 'Kind' }))
  expect(asked).toHaveLength(2)

  rerender(<Filters />)
  fireEvent.pointerOver(page().getByText('Others'))
  fireEvent.pointerOver(page().getByText('Kind'))
  expect(asked).toHaveLength(2)
})

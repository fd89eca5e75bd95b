import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { build } from '@/geodata/domain/import/build'
import { guessMapping } from '@/geodata/domain/import/guess'
import type { Mapping } from '@/geodata/domain/import/mapping'
import type { KnownPlace } from '@/geodata/domain/import/offers'
import { csvTable } from '@/geodata/domain/table/csv'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf } from '../../language/translate'
import { page } from '../../testing/dom'
import { Offers } from './Offers'

const KNOWN: readonly KnownPlace[] = [{ names: ['Ségou', 'Segou'], point: [-6.26, 13.43], origin: 'atlas' }]

function shown(text: string, over: Partial<Mapping> = {}) {
  const table = csvTable('made.csv', new TextEncoder().encode(text))
  const reread = vi.fn()
  render(
    <MessagesProvider language="en" messages={messagesOf('own', 'en')}>
      <Offers imported={build(table, { ...guessMapping(table), ...over })} known={KNOWN} reread={reread} />
    </MessagesProvider>,
  )
  return reread
}

describe('what the importer offers', () => {
  test('points for names without coordinates: those of other rows, those of the atlas', async () => {
    const reread = shown(`date,place,lat,lon
2012-03-21,Kati,12.74,-8.07
2012-03-22,KATI,,
2012-03-23,segou town,,
2012-03-24,Nowhere,,`)
    const [kati, segou, ...others] = page().getAllByRole('combobox')
    expect(others).toEqual([])
    const use = page().getByRole('button', { name: 'Use these points' })
    expect(use).toHaveProperty('disabled', true)
    await userEvent.selectOptions(kati as HTMLElement, 'Kati, elsewhere in the file (12.74, -8.07)')
    await userEvent.selectOptions(segou as HTMLElement, 'Ségou, in this site’s atlas (13.43, -6.26)')
    await userEvent.selectOptions(kati as HTMLElement, 'no point')
    await userEvent.click(use)
    expect(reread).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ points: { 'segou town': [-6.26, 13.43] } }),
    )
  })

  test('to exchange latitude and longitude where they are perhaps swapped', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `2012-03-${10 + i},Town ${i},${12 + i / 4},${-8 + i / 3}`)
    const reread = shown(`date,place,lat,lon\n${rows.join('\n')}\n2012-04-01,Town X,-3,16.5`)
    expect(page().getByText(/^1 position lies far from all others/)).toBeTruthy()
    await userEvent.click(page().getByRole('button', { name: 'Exchange them' }))
    expect(reread).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ swapDoubtful: true }))
  })

  test('to read dates, or pairs of coordinates, in the other order where both fit', async () => {
    const columns = [{ use: 'date' }, { use: 'coordinates' }] as const
    const open = { columns, dateOrder: null, coordinateOrder: null }
    const reread = shown('when,where\n03/04/2012,"12, 31"', open)
    const [dates, coordinates] = page().getAllByRole('button', { name: 'Read them the other way round' })
    await userEvent.click(dates as HTMLElement)
    await userEvent.click(coordinates as HTMLElement)
    expect(reread.mock.calls).toMatchObject([[{ dateOrder: 'month-day' }], [{ coordinateOrder: 'lng-lat' }]])
  })

  test('nothing where nothing is to be asked', () => {
    shown('date,place,lat,lon\n2012-03-21,Kati,12.74,-8.07\n2012-03-22,Nowhere,,')
    expect(document.body.textContent).toBe('')
  })
})

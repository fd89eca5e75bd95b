import { act, cleanup, render, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { messagesOf } from '@/components/language/translate'
import { dataSetNamed, deleteDataSet } from '@/components/pages/own/dataSets'
import { forgetOpened } from '@/components/pages/own/session'
import { answerFetch, goTo, page, reader } from '@/components/testing/dom'
import { keepEvents } from '@/components/testing/ownSets'
import { placeFeatures } from '@/geodata/domain/export/feature'
import { atlas } from '@/geodata/testing/facts'
import { ExploredOwn } from './ExploredOwn'

vi.mock('@/components/pages/own/importer', async (original) => ({
  ...(await original<object>()),
  startImporter: (await import('@/components/testing/importer')).importInPage,
}))

const EVENTS = `title,date,latitude,longitude,place
Here,2012-01-01,14.5,-4.2,Sansanding
There too,2012-01-02,,,Sansanding
In a town,2012-01-03,,,Segou
Somewhere,2012-01-04,,,Nobody knows`

beforeEach(async () => {
  cleanup()
  await deleteDataSet('wells').catch(() => {})
  forgetOpened('wells')
})

test('a place without coordinates is put on the map if the reader agrees, and taken off again', async () => {
  answerFetch((asked) => (asked === '/data/places.geojson' ? placeFeatures(atlas) : undefined))
  await keepEvents('wells', 'Wells', EVENTS)
  goTo('/en/own/wells')
  await act(async () => {
    render(<ExploredOwn language="en" messages={messagesOf('ownExplorer', 'en')} script="" name="wells" />)
  })
  const located = async () => (await dataSetNamed('wells'))?.mapping.located?.map(({ name }) => name)
  await reader().click(await page().findByText('Places', { selector: 'summary' }))
  await page().findByLabelText(/^Sansanding \(1 row\)/)
  const segou = page().getByLabelText(/^Segou \(1 row\)/)
  expect(segou.textContent).toContain('in this site’s atlas')
  expect(page().queryByLabelText(/^Nobody knows/)).toBeNull()
  await reader().selectOptions(segou, '0')
  await reader().click(page().getByText('Apply these choices'))
  await waitFor(async () => expect(await located()).toEqual(['Segou']))
  // Read again, it is said in the report.
  await page().findByText(/“Segou” has no coordinates. Read as latitude and longitude/)

  await reader().click(await page().findByText('Places', { selector: 'summary' }))
  await reader().selectOptions(await page().findByLabelText(/^Segou/), '')
  await reader().click(page().getByText('Apply these choices'))
  await waitFor(async () => expect(await located()).toEqual([]))
  vi.unstubAllGlobals()
})

import { render, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { atlas as real } from '@/geodata/testing/facts'
import { SEED, synthetic } from '@/geodata/testing/synthetic'
import { messagesOf, translatorIn } from '../../language/translate'
import { goTo, page, reader } from '../../testing/dom'
import { AtlasProvider } from '../../view/AtlasProvider'
import { RouterAddress } from '../../view/RouterAddress'
import { AtlasTable } from './AtlasTable'

const atlas = synthetic(real, 450, SEED)
const t = translatorIn('en')
const rows = () => [...document.querySelectorAll('tbody tr')]
const indices = () => [rows()[0], rows().at(-1)].map((row) => Number(row?.getAttribute('aria-rowindex')))

test('of a long table a part is in the page, which tells its place; another order begins at its beginning', async () => {
  const user = reader()
  goTo('/en/list')
  render(
    <RouterAddress>
      <AtlasProvider atlas={atlas} language="en" messages={messagesOf('table', 'en')}>
        <AtlasTable />
      </AtlasProvider>
    </RouterAddress>,
  )
  expect(document.querySelectorAll('table[aria-rowcount="451"]')).toHaveLength(1)
  expect([rows().length, ...indices()]).toEqual([200, 2, 201])
  expect(page().queryByText(t('table.rest', { from: 1, to: 200, all: 450 }))).not.toBeNull()
  await user.click(page().getByText(t('table.more', { next: 200, all: 450 })))
  expect([rows().length, ...indices()]).toEqual([400, 2, 401])
  await user.click(page().getByText(t('table.more', { next: 50, all: 450 })))
  expect([rows().length, ...indices()]).toEqual([450, 0, 0])
  await user.click(page().getByTitle(t('table.sort', { by: 'title' })))
  await waitFor(() => expect([rows().length, ...indices()]).toEqual([200, 2, 201]))
})

import { fireEvent, render, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { messagesOf } from '../../language/translate'
import { goTo, page } from '../../testing/dom'
import { nextReaderDies } from '../../testing/importer'
import { deleteDataSet, listDataSets } from './dataSets'
import { ExplorerAhead } from './explorerAhead'
import { OwnPage } from './OwnPage'
import { SAMPLE_REGIONS } from './sample'

beforeEach(async () => {
  for (const { name } of await listDataSets()) await deleteDataSet(name)
  goTo('/en/own')
})

function shown() {
  render(<OwnPage language="en" messages={messagesOf('own', 'en')} script="" known={[]} />)
}

async function choose(name: string, content: string | Uint8Array<ArrayBuffer>, label = 'Choose files') {
  await userEvent.upload(page().getByLabelText(label, { selector: 'input' }), new File([content], name))
}

const GPX = `<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="made">
<wpt lat="12.5" lon="-7.5"><time>2012-03-21T00:00:00Z</time><name>Well</name></wpt></gpx>`

test('without storage a file is read, and the page says that it will be lost', async () => {
  shown()
  await choose('wells.gpx', GPX)
  // happy-dom keeps nothing.
  expect(await page().findByText('1 event of 1 row')).toBeTruthy()
  expect(page().getAllByText(/does not allow storage: wells will be lost/).length).toBeGreaterThan(0)
  await userEvent.click(page().getByRole('link', { name: 'Explore' }))
  expect(location.pathname).toBe('/en/own/wells')
})

test('an unknown table is read as the reader says, and each row left out is named with what would be right', async () => {
  shown()
  await choose('made.csv', 'Titre;Quand;Lat;Lon\nMarche;03/04/2012;12,5;-7,5\nAccord;demain;11,5;-5,5')
  const order = await page().findByRole('group', { name: 'Dates such as 03/04/2012' })
  await userEvent.click(within(order).getByRole('radio', { name: 'month first' }))
  await userEvent.selectOptions(page().getByRole('combobox', { name: 'Titre' }), 'text')
  expect(page().getByText('Check what each of the 4 columns is taken for.')).toBeTruthy()
  // Not every row becomes an event, which the button does not leave to be found out.
  const opening = page().getByRole('button', { name: 'Open 2 rows' })
  const described = document.getElementById(opening.getAttribute('aria-describedby') ?? '')?.textContent
  expect(described).toMatch(/^Each row becomes one event, if its date can be read. All others are left out/)
  await userEvent.click(page().getByRole('button', { name: 'Open 2 rows' }))
  expect(await page().findByText('1 event of 2 rows')).toBeTruthy()
  expect(page().getByText(/^Row 3, “Quand”: “demain” cannot be read as a date/)).toBeTruthy()
  const [set] = await listDataSets()
  expect(set?.mapping).toMatchObject({ dateOrder: 'month-day', columns: [{ use: 'text' }, { use: 'date' }, {}, {}] })
})

test.each([
  ['en', 'status', /^Row 3, “Stand”: “disputed” is not a status, .* Write reported, announced or judged\.$/],
  ['fr', 'statut', /^Ligne 3, « Stand » : « disputed » n’est pas un statut, .* Écrivez rapporté, annoncé ou jugé\.$/],
] as const)(
  'a column can be taken for the status, in %s, and a word that is none is named',
  async (language, use, finding) => {
    goTo(`/${language}/own`)
    render(<OwnPage language={language} messages={messagesOf('own', language)} script="" known={[]} />)
    const file = new File(['titre,date,Stand\nMarche,2012-03-21,annoncé\nAccord,2012-03-22,disputed'], 'made.csv')
    await userEvent.upload(page().getByLabelText(/^(Choose files|Choisir des fichiers)$/, { selector: 'input' }), file)
    await userEvent.selectOptions(await page().findByRole('combobox', { name: 'Stand' }), use)
    await userEvent.click(page().getByRole('button', { name: /2 (rows|lignes)$/ }))
    expect(await page().findByText((text) => finding.test(text.replace(/[\u00a0\u202f]/g, ' ')))).toBeTruthy()
  },
)

test('a table without dates is opened once a column is taken for them', async () => {
  shown()
  await choose('towns.csv', 'Nom,Fondation\nKati,en 1880\nGao,en 1591')
  const columns = await page().findByRole('combobox', { name: 'Fondation' })
  await userEvent.selectOptions(columns, 'leave out')
  const button = page().getByRole<HTMLButtonElement>('button', { name: 'Open 2 rows' })
  expect(button.disabled).toBe(true)
  await userEvent.selectOptions(columns, 'date')
  expect(button.disabled).toBe(false)
  expect(page().queryByText(/^No column of this table holds dates/)).toBeNull()
})

test('a file whose rows give no event is not kept, and its columns can be corrected', async () => {
  shown()
  await choose('made.csv', 'Titre,Quand,Fin\nMarche,demain,2012-03-21\nAccord,bientôt,2012-03-22')
  await userEvent.selectOptions(await page().findByRole('combobox', { name: 'Quand' }), 'date')
  await userEvent.selectOptions(page().getByRole('combobox', { name: 'Fin' }), 'leave out')
  await userEvent.click(page().getByRole('button', { name: 'Open 2 rows' }))
  expect(await page().findByText(/^No row of this table gave an event/)).toBeTruthy()
  expect(page().getByText(/^Row 2, “Quand”: “demain” cannot be read as a date/)).toBeTruthy()
  expect(await listDataSets()).toEqual([])
  await userEvent.selectOptions(page().getByRole('combobox', { name: 'Quand' }), 'text')
  await userEvent.selectOptions(page().getByRole('combobox', { name: 'Fin' }), 'date')
  await userEvent.click(page().getByRole('button', { name: 'Open 2 rows' }))
  expect(await page().findByText('2 events of 2 rows')).toBeTruthy()
})

test('the sample is read at once, with the districts of its island', async () => {
  shown()
  await userEvent.click(page().getByRole('button', { name: 'Try an invented example' }))
  expect(await page().findByText('11 events of 12 rows')).toBeTruthy()
  const [set] = await listDataSets()
  expect(set).toMatchObject({ title: 'Invented example', sample: true, regions: { file: SAMPLE_REGIONS } })
})

test('what is no table ends in a sentence, and can be put away', async () => {
  shown()
  await choose('map.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
  const said = await page().findByRole('alert')
  expect(said.textContent).toMatch(/picture|image/i)
  await userEvent.click(page().getByRole('button', { name: 'Dismiss' }))
  expect(page().queryByRole('alert')).toBeNull()
})

test('objects that are not complete are named, and the rest is read', async () => {
  shown()
  const feature = (title: string, date: string) =>
    `{"type":"Feature","properties":{"title":"${title}","date":"${date}"},"geometry":{"type":"Point","coordinates":[-7.5,12.5]}}`
  await choose('made.geojsonl', `${feature('A', '2012')}\n{"type":"Feature","prop\n${feature('B', '2013')}`)
  await waitFor(() => expect(page().getByText('1 part of the file was not opened')).toBeTruthy())
  expect(page().getByText(/^Number 2: /)).toBeTruthy()
})

test('a data set is renamed, and deleted after a question', async () => {
  shown()
  await choose('wells.gpx', GPX)
  await userEvent.click(await page().findByRole('button', { name: 'Rename' }))
  const field = page().getByRole('textbox', { name: 'Name' })
  await userEvent.clear(field)
  await userEvent.type(field, 'Wells of 2012{Enter}')
  expect(await page().findByRole('link', { name: 'Wells of 2012' })).toBeTruthy()
  await userEvent.click(page().getByRole('button', { name: 'Delete' }))
  await userEvent.click(page().getByRole('button', { name: 'Delete from this browser' }))
  expect(await page().findByText('None yet.')).toBeTruthy()
})

const TOWNS = `title,date,place,lat,lon
Market,2012-03-21,Kati,12.74,-8.07
Fair,2012-03-22,KATI,,`

test('a kept data set is offered points again, keeps those agreed to, and a newer file is asked about anew', async () => {
  shown()
  await choose('towns.csv', TOWNS)
  await userEvent.click(await page().findByRole('button', { name: 'Open 2 rows' }))
  const offered = async () => (await page().findByText(/^1 name of a place without coordinates/)).closest('form')
  expect(await offered()).not.toBeNull()
  await userEvent.click(page().getByRole('button', { name: 'Dismiss' }))
  expect(page().queryByText(/^1 name of a place without coordinates/)).toBeNull()

  await userEvent.click(page().getByRole('button', { name: 'Correct or match again' }))
  expect(await offered()).not.toBeNull()
  await userEvent.selectOptions(page().getByRole('combobox'), 'Kati, elsewhere in the file (12.74, -8.07)')
  await userEvent.click(page().getByRole('button', { name: 'Use these points' }))
  await page().findByText(/^1 name was matched with a place/)
  const points = async () => (await listDataSets())[0]?.mapping.points
  expect(await points()).toEqual({ KATI: [-8.07, 12.74] })

  await choose('newer.csv', TOWNS.replace('Fair', 'Great fair'), 'Replace with a newer file')
  await waitFor(async () => expect((await listDataSets())[0]?.file).toBe('newer.csv'))
  expect(await points()).toBeUndefined()
  expect((await page().findAllByText(/^1 name of a place without coordinates/)).length).toBe(1)
})

test('the example says that it is invented, opens at once, and has something for the report', async () => {
  shown()
  await userEvent.click(page().getByRole('button', { name: 'Try an invented example' }))
  expect(await page().findByText('11 events of 12 rows')).toBeTruthy()
  expect(page().getByText(/^Row 13, “date”: “soon” cannot be read as a date/)).toBeTruthy()
  expect((await listDataSets()).map(({ title }) => title)).toContain('Invented example')
})

test('the explorer is loaded while the rows of a file are read, and not for what is no table', async () => {
  const load = vi.fn()
  render(
    <ExplorerAhead value={load}>
      <OwnPage language="en" messages={messagesOf('own', 'en')} script="" known={[]} />
    </ExplorerAhead>,
  )
  await choose('notes.txt', 'Only a few words about nothing.')
  await page().findByRole('alert')
  expect(load).not.toHaveBeenCalled()
  await choose('wells.gpx', GPX)
  expect(await page().findByText('1 event of 1 row')).toBeTruthy()
  expect(load).toHaveBeenCalledOnce()
})

test.for([
  ['a file is dragged over the page', () => fireEvent.dragEnter(document.body)],
  ['a file is about to be chosen', () => fireEvent.click(page().getByRole('button', { name: 'Choose files' }))],
  ['rows are about to be pasted', () => fireEvent.click(page().getByRole('button', { name: 'Paste' }))],
] as const)('the explorer is loaded when %s', ([, act]) => {
  const load = vi.fn()
  render(
    <ExplorerAhead value={load}>
      <OwnPage language="en" messages={messagesOf('own', 'en')} script="" known={[]} />
    </ExplorerAhead>,
  )
  expect(load).not.toHaveBeenCalled()
  act()
  expect(load).toHaveBeenCalled()
})

test.for(['open', 'build'] as const)(
  'if the reader of files dies at %s, the page says so, and tries again as chosen',
  async (at) => {
    nextReaderDies(at)
    shown()
    await choose('made.csv', 'Titre;Quand\nMarche;2012\nAccord;2013')
    if (at === 'build') {
      await userEvent.selectOptions(await page().findByRole('combobox', { name: 'Titre' }), 'text')
      await userEvent.click(page().getByRole('button', { name: 'Open 2 rows' }))
    }
    const said = await page().findByRole('alert')
    expect(said.textContent).toMatch(/^made.csv could not be read.* Nothing is wrong with the file\.$/)
    await userEvent.click(page().getByRole('button', { name: 'Try again' }))
    if (at === 'open') await userEvent.click(await page().findByRole('button', { name: 'Open 2 rows' }))
    expect(await page().findByText('2 events of 2 rows')).toBeTruthy()
    expect((await listDataSets())[0]?.mapping.columns[0]?.use).toBe(at === 'build' ? 'text' : 'title')
  },
)

test('files that are dropped anywhere on the box are read, several at once', async () => {
  shown()
  const box = page().getByRole('region', { name: 'Your own events' })
  fireEvent.drop(box, { dataTransfer: { files: [new File([GPX], 'wells.gpx'), new File([GPX], 'springs.gpx')] } })
  expect(await page().findAllByText('1 event of 1 row')).toHaveLength(2)
  expect((await listDataSets()).map(({ title }) => title).sort()).toEqual(['springs', 'wells'])
})

test('rows are pasted by keyboard alone', async () => {
  shown()
  const user = userEvent.setup()
  page().getByRole('button', { name: 'Paste' }).focus()
  await user.keyboard('{Enter}')
  const field = page().getByRole('textbox', { name: /^Rows copied/ })
  expect(document.activeElement).toBe(field)
  await user.paste('title\tdate\nMarket\t2012-03-21')
  await user.tab()
  await user.keyboard('{Enter}')
  ;(await page().findByRole('button', { name: 'Open 1 row' })).focus()
  await user.keyboard('{Enter}')
  expect(await page().findByText('1 event of 1 row')).toBeTruthy()
  page().getByRole('link', { name: 'Explore' }).focus()
  await user.keyboard('{Enter}')
  expect(location.pathname).toBe('/en/own/pasted-data')
})

import type { BrowserContext, Page } from '@playwright/test'
import { workbookMade } from '../geodata/testing/workbookMade'
import { expect, test } from './fixtures'

/*
 * A reader's own files, from the drop to the filter, in a real browser. What each shape means is tested in
 * geodata/domain/import; here is what needs a browser: the worker, storage, tabs.
 */

const HEADER =
  'id,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_name,side_a,side_b,source_article,where_prec,where_coordinates,adm_1,latitude,longitude,country,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low'

/** Rows in the shape of UCDP GED: all invented. */
const GED = [
  HEADER,
  '1,2001,1,Clear,1,1,1,Quarrel of the wells,North - South,North,South,Paper,1,Alpha,Upper,12.5,-7.5,Nowhere,Africa,1,1,2001-02-03,2001-02-03,0,0,0,1,1,2,1',
  '2,2001,1,Clear,2,1,1,Quarrel of the wells,North - South,North,South,Paper,4,Upper province,Upper,13,-6,Nowhere,Africa,1,1,2001-03-03,2001-03-03,0,0,0,1,1,2,1',
  '3,2002,1,Clear,3,1,1,Quarrel of the wells,North - South,North,East,Paper,1,Beta,Lower,11.5,-5.5,Nowhere,Africa,1,5,2002-01-01,2002-12-31,0,0,0,3,3,4,2',
].join('\n')

const ACLED = [
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,inter1,actor2,region,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities',
  'NOW1,16 May 2025,2025,1,Demonstrations,Protests,Peaceful protest,Students,6,,Africa,Nowhere,Upper,Alpha,12.5,-7.5,1,Paper,"A march, invented",0',
  'NOW2,17 May 2025,2025,1,Demonstrations,Riots,Mob violence,Traders,6,,Africa,Nowhere,Lower,Beta,11.5,-5.5,1,Paper,Invented,2',
].join('\r\n')

const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    feature({ title: 'A market opens', date: '1999-05-01', kind: 'market' }, [-7.5, 12.5]),
    feature({ title: 'A bridge falls', date: '2003', kind: 'bridge' }, [-5.5, 11.5]),
  ],
})

const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>First march</name><TimeStamp><when>2007-12-30</when></TimeStamp><Point><coordinates>36.8,-1.3,0</coordinates></Point></Placemark>
<Placemark><name>Second march</name><TimeStamp><when>2008-01-02</when></TimeStamp><Point><coordinates>34.7,-0.1,0</coordinates></Point></Placemark>
</Document></kml>`

const LINKED_PLACES = JSON.stringify({
  type: 'FeatureCollection',
  '@context': 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
  features: [
    {
      '@id': 'a1',
      type: 'Feature',
      properties: { title: 'Old town' },
      when: { timespans: [{ start: { in: '0600' }, end: { in: '0700' } }] },
      geometry: { type: 'Point', coordinates: [-7.5, 12.5] },
    },
  ],
})

const XLSX = Buffer.from(
  workbookMade({
    sheets: {
      Events: [
        row(1, 'Titre', 'Date', 'Latitude', 'Longitude', 'Type'),
        row(2, 'Marche', '12/03/2012', '12,5', '-7,5', 'Marche'),
        row(3, 'Accord', '25/03/2012', '11,5', '-5,5', 'Accord'),
      ].join(''),
    },
  }),
)

function feature(properties: object, coordinates: readonly number[]) {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } }
}

function row(number: number, ...cells: readonly string[]): string {
  const written = cells.map((text, at) => `<c r="${'ABCDE'[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
  return `<row r="${number}">${written.join('')}</row>`
}

/** Language, file, its content, and how many events it holds. */
const SHAPES = [
  ['en', 'ged.csv', GED, 3],
  ['fr', 'acled.csv', ACLED, 2],
  ['en', 'events.geojson', GEOJSON, 2],
  ['fr', 'marches.kml', KML, 2],
  ['en', 'towns.json', LINKED_PLACES, 1],
  ['fr', 'classeur.xlsx', XLSX, 2],
] as const

async function opened(
  page: Page,
  language: string,
  name: string,
  content: string | Buffer,
  { kept = true } = {},
): Promise<void> {
  await page.goto(`/${language}/own`)
  await expect(page.getByRole('button', { name: /^(Choose files|Choisir des fichiers)$/ })).toBeEnabled()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  const explorer = page.locator('.leaflet-container')
  // A table of no known shape is read once the reader agrees to what its columns are taken for.
  const agree = page.getByRole('button', { name: /^(Open|Ouvrir) \d+/ })
  if (kept) {
    await agree.or(explorer).first().waitFor()
    if (await agree.isVisible()) await agree.click()
  } else await page.getByRole('main').getByRole('link', { name: 'Explore' }).click()
  await expect(explorer).toBeVisible()
}

const count = (page: Page) => page.getByRole('heading', { level: 2, name: /^(Events|Événements) \d/ })

for (const [language, name, content, events] of SHAPES)
  test(`${name} is opened and filtered, and nothing of it is sent @phone`, async ({ page }) => {
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() !== 'GET' || /Quarrel|marche|march|market|town/i.test(decodeURIComponent(request.url())))
        if (!/\/own\//.test(request.url())) sent.push(`${request.method()} ${request.url()}`)
    })
    await opened(page, language, name, content)
    await expect(count(page)).toContainText(String(events))
    await page
      .getByRole('combobox', { name: /Search|Rechercher|Word|Mot/ })
      .or(page.getByRole('searchbox'))
      .first()
      .fill('zzzz')
    await page.keyboard.press('Enter')
    await expect(count(page)).toContainText(/^(Events|Événements) 0/)
    await page.goBack()
    await expect(count(page)).toContainText(String(events))
    expect(sent).toEqual([])
  })

test('a data set is there after a reload, in another tab, and gone when it is deleted', async ({ page, context }) => {
  await opened(page, 'en', 'ged.csv', GED)
  const kind = page.url()
  await page.reload()
  await expect(page.locator('.leaflet-container')).toBeVisible()
  await expect(count(page)).toContainText('3')

  const other = await context.newPage()
  await other.goto('/en/own')
  await expect(other.getByRole('link', { name: 'ged', exact: true })).toBeVisible()
  await page.goto('/en/own')
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('button', { name: 'Delete from this browser' }).click()
  await expect(other.getByText('None yet.')).toBeVisible()
  await other.goto(kind)
  await expect(other.getByText('This browser has no data set called “ged”')).toBeVisible()
})

async function forbidStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    Object.defineProperty(navigator.storage, 'getDirectory', { value: denied })
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
}

test('with storage forbidden a file is explored, and the page says what will be lost', async ({ page, context }) => {
  await forbidStorage(context)
  await opened(page, 'en', 'ged.csv', GED, { kept: false })
  await expect(count(page)).toContainText('3')
  await page.goBack()
  await expect(page.getByText(/The browser does not allow storage: ged will be lost/).first()).toBeVisible()
})

test('a file can be opened without a network once the page is there', async ({ page, context }) => {
  await page.goto('/en/own')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeEnabled()
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/own\/importer-/.test(name)),
  )
  await context.setOffline(true)
  const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Only a few words about nothing.\n') }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/text|table/)
  await context.setOffline(false)
})

test('the worker that reads files may not request anything', async ({ page, request }) => {
  const script = page.waitForRequest(/\/own\/importer-/)
  await page.goto('/en/own')
  const answer = await request.get((await script).url())
  expect(answer.headers()['content-security-policy']).toBe("default-src 'none'")
})

test('the table has the columns of the file, sorts by them, and leads back to the map @phone', async ({ page }) => {
  await opened(page, 'en', 'ged.csv', GED)
  await page.getByRole('link', { name: 'As a table' }).click()
  const table = page.getByRole('table', { name: /^All events, sorted by/ })
  await expect(table.getByRole('rowheader')).toHaveCount(3)
  await page.getByText(/^Columns: \d+ of \d+$/).click()
  await page.getByRole('checkbox', { name: 'best', exact: true }).check()
  await table.getByRole('link', { name: 'best', exact: true }).click()
  await table.getByRole('link', { name: 'best', exact: true }).click()
  await expect(page).toHaveURL(/\/own\/ged\/table\?sort=-file:best$/)
  await expect(table.getByRole('row').nth(1).getByRole('cell', { name: '3', exact: true })).toBeVisible()
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(sideways).toBe(false)
  await page.getByRole('link', { name: 'On the map' }).click()
  await expect(page.locator('.leaflet-container')).toBeVisible()
  await page.goBack()
  await expect(table.getByRole('rowheader')).toHaveCount(3)
})

import type { BrowserContext, Locator, Page } from '@playwright/test'
import { workbookMade } from '../geodata/testing/workbookMade'
import { expect, test } from './fixtures'
import { keyboard, tabTo } from './pages/hand'

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

/** As the Humanitarian Data Exchange has them, with a row of HXL tags. */
const HDX = [
  'Date,Place,Province,Lat,Lon,Kind,Affected',
  '#date+start,#loc+name,#adm1+name,#geo+lat,#geo+lon,#event+type,#affected',
  '2019-03-14,Alpha,Upper,12.5,-7.5,Flood,120',
  '2019-04-02,Beta,Lower,11.5,-5.5,Landslide,7',
].join('\n')

const LINKED_PLACES = [
  'id\ttitle\ttitle_source\tstart\tend\tlon\tlat\tccodes\ttypes',
  '1\tOld town\tA chronicle\t0600\t0700\t-7.5\t12.5\t\tsettlement',
  '2\tLost fort\tA map\t1480\t1520\t\t\t\tfort',
].join('\n')

const TIMELINE = JSON.stringify({
  events: [
    {
      start_date: { year: '1991', month: '3', day: '26' },
      text: { headline: 'The wells open', text: '<p>Invented</p>' },
    },
    {
      start_date: { year: '1999' },
      end_date: { year: '2001' },
      text: { headline: 'The long drought', text: 'Invented' },
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

function row(number: number, ...cells: readonly string[]): string {
  const written = cells.map((text, at) => `<c r="${'ABCDE'[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
  return `<row r="${number}">${written.join('')}</row>`
}

/** The largest shapes, each with a word that one of its events has. */
const SHAPES = [
  { name: 'ged.csv', content: GED, events: 3, word: 'beta' },
  { name: 'acled.csv', content: ACLED, events: 2, word: 'traders' },
  { name: 'hdx.csv', content: HDX, events: 2, word: 'landslide' },
  { name: 'places.tsv', content: LINKED_PLACES, events: 2, word: 'fort' },
  { name: 'timeline.json', content: TIMELINE, events: 2, word: 'drought' },
  { name: 'classeur.xlsx', content: XLSX, events: 2, word: 'accord' },
] as const

const chooseButton = (page: Page) => page.getByRole('button', { name: /^(Choose files|Choisir des fichiers)$/ })
/** A table of no known shape is read once the reader agrees to what its columns are taken for. */
const agreeButton = (page: Page) => page.getByRole('button', { name: /^(Open|Ouvrir) \d+/ })
const exploreLink = (page: Page) => page.getByRole('main').getByRole('link', { name: /^(Explore|Explorer)$/ })
const count = (page: Page) => page.getByRole('heading', { level: 2, name: /^(Events|Événements) \d/ })

/** What a reader does with something: a click, a tap, or keys alone. */
type Act = (target: Locator) => Promise<void>

async function dropped(page: Page, name: string, content: string | Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file, base64]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file))
      return transfer
    },
    [name, Buffer.from(content).toString('base64')] as const,
  )
  const box = page
    .getByRole('main')
    .locator('section')
    .filter({ has: chooseButton(page) })
  for (const type of ['dragover', 'drop']) await box.dispatchEvent(type, { dataTransfer })
}

async function chosen(page: Page, name: string, content: string | Buffer, act: Act): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), act(chooseButton(page))])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
}

test('a table of more columns than fit has a shadow at the edge beyond which there are more @phone', async ({
  page,
  isMobile,
}) => {
  await page.goto('/en/own')
  await expect(chooseButton(page)).toBeEnabled()
  const more = Array.from({ length: 20 }, (_, i) => `note ${i + 1}`)
  const wide = `name,date,${more.join()}\nMarch,2012-03-21,${more.join()}`
  await chosen(page, 'wide.csv', wide, (target) => (isMobile ? target.tap() : target.click()))
  const columns = page.getByRole('region', { name: 'Columns' })
  await expect(columns.getByRole('row').last()).toContainText('note 20')
  const { hidden, attachment } = await columns.evaluate((section) => ({
    hidden: section.scrollHeight - section.clientHeight,
    attachment: getComputedStyle(section).backgroundAttachment,
  }))
  expect(hidden).toBeGreaterThan(0)
  // The shadows stay, the ground over them scrolls away.
  expect(attachment).toMatch(/local.*scroll/)
})

for (const [at, { name, content, events, word }] of SHAPES.entries())
  test(`${name}: from the file to a filter, and nothing of it is sent @phone`, async ({ page, isMobile }) => {
    const sent: string[] = []
    page.on('request', (request) => {
      const asked = `${request.method()} ${decodeURIComponent(request.url())} ${request.postData() ?? ''}`
      if (!asked.startsWith('GET') || asked.toLowerCase().includes(word)) sent.push(asked)
    })
    // Each shape in both languages; with a mouse, keys alone, and a finger.
    const language = (at % 2 === 0) === isMobile ? 'fr' : 'en'
    const byKeys = !isMobile && at % 2 === 1
    const act: Act = byKeys ? keyboard(page).press : (target) => (isMobile ? target.tap() : target.click())
    await page.goto(`/${language}/own`)
    await expect(chooseButton(page)).toBeEnabled()
    if (isMobile || byKeys) await chosen(page, name, content, act)
    else await dropped(page, name, content)
    const map = page.locator('.leaflet-container')
    for (const step of [agreeButton(page), exploreLink(page)]) {
      await step.or(map).or(exploreLink(page)).first().waitFor()
      // A file that leaves nothing to decide is opened by the page itself, perhaps before the link is pressed.
      if (await step.isVisible()) await Promise.race([act(step), map.waitFor()])
    }
    await expect(count(page)).toContainText(String(events))

    if (byKeys) await act(page.getByRole('link', { name: /^(Skip to the filters|Aller aux filtres)$/ }))
    const search = page.getByRole('combobox', { name: /^(Search|Rechercher)/ }).first()
    if (byKeys) await tabTo(page, search)
    else await act(search)
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
    await expect(count(page)).toContainText(/^(Events|Événements) 1/)
    expect(sent).toEqual([])
  })

async function opened(
  page: Page,
  language: string,
  name: string,
  content: string | Buffer,
  { kept = true } = {},
): Promise<void> {
  await page.goto(`/${language}/own`)
  await expect(chooseButton(page)).toBeEnabled()
  await chosen(page, name, content, (button) => button.click())
  if (!kept) await exploreLink(page).click()
  await expect(page.locator('.leaflet-container')).toBeVisible()
}

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
  // What the page loads when it is idle.
  await page.waitForLoadState('networkidle')
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

/** Places with long names, of which two are not known to a point. */
const LONG_NAMES = [
  'title,date,place,latitude,longitude',
  'A,since 2022,Camp de réfugiés de Mentao-Nord près de la commune de Djibo,14.10,-1.63',
  'B,c. 1990–1995,Village of the Three Wells and the Seven Acacias beside the Old Road,14.2,-4.2',
  'C,2010,Ségou,13.4317,-6.2157',
  'D,2011,Market of the United Cooperatives of the Gourma and the Bend of the Niger,14.15,-3',
  'E,2023-05-02,Somewhere in the Upper Province of the Republic of the Long Names,,',
  'F,2023-06-02,Conseil régional des cercles et communes du Gourma,,',
].join('\n')

test('long names of places stay in their rows and columns, and can be read @phone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('joliba-latitudes', 'open'))
  await page.goto('/en/own')
  await expect(chooseButton(page)).toBeEnabled()
  await chosen(page, 'long.csv', LONG_NAMES, (button) => button.click())
  // The page itself opens what leaves nothing to decide.
  await agreeButton(page).click()
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const names = timeline.locator('[data-room]')
  await expect(names.filter({ hasText: /^Ségou$/ })).toBeVisible()
  const rows = await names.evaluateAll((all) =>
    all.map((name) => {
      const { top, bottom } = name.getBoundingClientRect()
      // Letters may reach a little beyond their line.
      const isWhole = name.scrollHeight - name.clientHeight < 5
      return { name: name.textContent, top, bottom, read: isWhole || (name as HTMLElement).title === name.textContent }
    }),
  )
  expect(rows.filter(({ read }) => !read)).toEqual([])
  const sorted = rows.sort((a, b) => a.top - b.top)
  expect(sorted.slice(1).filter(({ top }, i) => top < (sorted[i]?.bottom ?? 0) - 1)).toEqual([])

  await page.getByText('2 events without a point on the map').click()
  const tray = page.getByRole('region', { name: /^Events whose exact place is not known/ })
  const places = await tray.getByRole('link').evaluateAll((all) =>
    all.map((place) => {
      const { left, right, top } = place.getBoundingClientRect()
      const column = place.closest('section')?.clientWidth ?? 0
      return { left, right, top, fits: right - left <= column && place.scrollWidth <= place.clientWidth }
    }),
  )
  expect(places.map(({ fits }) => fits)).toEqual([true, true])
  const [first, second] = places
  expect(second?.top === first?.top ? second?.left : Infinity).toBeGreaterThanOrEqual(first?.right ?? 0)
})

test('the table has the columns of the file, sorts by them, and leads back to the map @phone', async ({ page }) => {
  await opened(page, 'en', 'ged.csv', GED)
  await page.getByRole('link', { name: 'As a table' }).click()
  const table = page.getByRole('table', { name: /^All events, sorted by/ })
  await expect(table.getByRole('rowheader')).toHaveCount(3)
  await page.getByText(/^Columns: \d+ of \d+$/).click()
  await page.getByRole('checkbox', { name: 'best', exact: true }).check()
  const best = table.getByTitle('Sort by best')
  await best.click()
  await best.click()
  await expect(page).toHaveURL(/\/own\/ged\/table\?sort=-file:best$/)
  await expect(table.locator('tbody tr').first().getByText('3', { exact: true }).last()).toBeVisible()
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(sideways).toBe(false)
  await page.getByRole('link', { name: 'On the map' }).click()
  await expect(page.locator('.leaflet-container')).toBeVisible()
  await page.goBack()
  await expect(table.getByRole('rowheader')).toHaveCount(3)
})

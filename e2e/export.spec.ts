import { spawnSync } from 'node:child_process'
import axe from 'axe-core'
import { LANGUAGES } from '../geodata/language/language'
import { anEvent, atlas, selected } from './facts'
import { expect, test } from './fixtures'
import { DataPage } from './pages/DataPage'
import { RecordPage } from './pages/RecordPage'

/** What a page tells those who show a link to it. */
const CARD = [
  ...['title', 'description', 'image', 'image:alt', 'url'].map((key) => `og:${key}`),
  ...['card', 'title', 'description', 'image', 'image:alt'].map((key) => `twitter:${key}`),
  'description',
]

test('the data page has no fault that axe knows and never scrolls sideways', async ({ page }) => {
  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'fr'],
  ] as const) {
    const data = new DataPage(page, language)
    await page.emulateMedia({ colorScheme: theme })
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await data.open('where=north')
      await expect(data.title).toBeVisible()
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
})

test('a file of the selection is saved under a name that says what it holds', async ({ page }) => {
  const data = new DataPage(page, 'fr')
  await data.open('where=kidal')
  const saved = page.waitForEvent('download')
  await data.file(data.selection, 'csv').click()
  expect((await saved).suggestedFilename()).toBe('joliba-where-kidal.fr.csv')
})

test('the recipes work as they are printed', async ({ page, baseURL }) => {
  const data = new DataPage(page, 'en')
  await data.open('where=kidal')
  const { certain, possible } = selected({ where: ['kidal'] })
  const events = certain.length + possible.length
  // The address is the one that the house was built for; here it stands elsewhere.
  const code = async (name: 'Python' | 'R' | 'JavaScript') => {
    const printed = await data.recipe(name).getByRole('code').textContent()
    return (printed ?? '').replace(/https?:\/\/[^/"]+/, baseURL ?? '')
  }
  const javascript = await code('JavaScript')
  const said = page.waitForEvent('console')
  await page.evaluate((lines) => new Function(`return (async () => { ${lines} })()`)(), javascript)
  expect((await said).text()).toMatch(new RegExp(`^${events} `))
  const python = spawnSync('python3', ['-c', await code('Python')], { encoding: 'utf8' })
  // Not every machine has a Python.
  if (python.error === undefined) expect(python.stdout).toMatch(new RegExp(`^${events} `))
  const r = spawnSync('Rscript', ['-e', await code('R')], { encoding: 'utf8' })
  if (r.error === undefined) expect(r.stdout).toMatch(new RegExp(`^\\[1\\] ${events}\n`))
  expect(await code('R')).toContain('/en/map.csv?where=kidal')
})

test('hostile words come out inert on page, in file and in name', async ({ page, request }) => {
  const q = '</script><script>window.hurt=1</script>"=1+1'
  const query = `q=${encodeURIComponent(q)}`
  const data = new DataPage(page, 'en')
  await data.open(query)
  await expect(data.title).toBeVisible()
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  expect(await data.linkedData()).toHaveLength(1)
  for (const file of ['map.csv', 'map.geojson', 'map.lpf.json']) {
    const answer = await request.get(`/en/${file}?${query}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-disposition']).toMatch(/^[\w\s;=".*'-]+$/)
  }
})

test('each page says what it is in the words of schema.org', async ({ page }) => {
  const data = new DataPage(page, 'en')
  const reported = anEvent('reported event', ({ status }) => status === 'reported')
  const judged = anEvent('judged event', ({ status }) => status === 'judged')
  for (const [address, type] of [
    ['/en', 'Dataset'],
    ['/fr/data', 'Dataset'],
    [`/en/events/${reported.id}`, 'Event'],
    [`/en/events/${judged.id}`, 'Claim'],
    ['/fr/places/gao', 'Place'],
  ] as const) {
    await page.goto(address)
    expect((await data.linkedData()).map((thing) => thing['@type'])).toEqual([type])
  }
})

test('a View has one canonical address, whatever its camera and theme, and search engines keep the bare page', async ({
  page,
}) => {
  const record = new RecordPage(page, 'en')
  for (const surface of ['/en', '/en/list']) {
    await page.goto(`${surface}?kind=protest,coup&theme=dark&at=17,-4,6&where=kidal`)
    const { canonical, languages, card } = await record.head()
    expect(card).toContain('Kidal')
    expect(canonical).toMatch(new RegExp(`${surface}\\?where=kidal&kind=coup,protest$`))
    expect(languages).toEqual([...LANGUAGES, 'x-default'])
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
    await page.goto(surface)
    expect((await record.head()).canonical).toMatch(new RegExp(`${surface}$`))
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
  }
})

test('the sitemap names every page in every language, and robots.txt names the sitemap', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const named = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path)
  expect(new Set(named).size).toBe(named.length)
  for (const language of LANGUAGES) {
    expect(named).toEqual(expect.arrayContaining([`/${language}`, `/${language}/list`, `/${language}/data`]))
    for (const collection of ['events', 'places', 'actors', 'sources'] as const)
      for (const { id } of atlas[collection]) expect(named).toContain(`/${language}/${collection}/${id}`)
  }
  expect(await (await request.get('/robots.txt')).text()).toMatch(/Sitemap: https?:\/\/\S+\/sitemap\.xml/)
})

test('every page that the sitemap names has its address, its languages and its card', async ({ request }) => {
  test.slow()
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const named = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path ?? '')
  const said = (page: string, key: string) =>
    new RegExp(`<meta (?:name|property)="${key}" content="[^"]{3,}"`).test(page)
  const check = async (path: string) => {
    const page = await (await request.get(path)).text()
    expect(page.match(/<link rel="canonical" href="https?:\/\/[^/"]+([^"]*)"/)?.[1], path).toBe(path)
    expect(page.match(/<link rel="alternate" hrefLang=/gi), path).toHaveLength(LANGUAGES.length + 1)
    expect([path, ...CARD.filter((key) => !said(page, key))]).toEqual([path])
  }
  while (named.length > 0) await Promise.all(named.splice(0, 12).map(check))
})

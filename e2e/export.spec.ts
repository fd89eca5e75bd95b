import { spawnSync } from 'node:child_process'
import { LANGUAGES } from '../geodata/domain/language/language'
import { countOf, totalOf } from '../geodata/domain/select/match'
import { FOLDER } from '../geodata/domain/site/folder'
import { outOfFolder } from '../geodata/domain/site/placing'
import { atlas, selected } from './facts'
import { expect, test } from './fixtures'
import { DataPage } from './pages/DataPage'

/* Canonical addresses, schema.org and cards of all pages: app/[lang]/machines.test.tsx. */

test('the published code recipes work', async ({ page, baseURL }) => {
  const data = new DataPage(page, 'en')
  await data.open('where=kidal')
  const events = totalOf(countOf(selected({ where: ['kidal'] })))
  // The code has the origin that the site was built for; the test server has another.
  const code = async (name: 'Python' | 'R' | 'JavaScript') => {
    const printed = await data.recipe(name).getByRole('code').textContent()
    return (printed ?? '').replace(/https?:\/\/[^/"]+/, baseURL ?? '')
  }
  const javascript = await code('JavaScript')
  const said = page.waitForEvent('console')
  await page.evaluate((lines) => new Function(`return (async () => { ${lines} })()`)(), javascript)
  expect((await said).text()).toMatch(new RegExp(`^${events} `))
  const python = spawnSync('python3', ['-c', await code('Python')], { encoding: 'utf8' })
  // Python may not be installed.
  if (python.error === undefined) expect(python.stdout).toMatch(new RegExp(`^${events} `))
  const r = spawnSync('Rscript', ['-e', await code('R')], { encoding: 'utf8' })
  if (r.error === undefined) expect(r.stdout).toMatch(new RegExp(`^\\[1\\] ${events}\n`))
  expect(await code('R')).toContain('/en/map.csv?where=kidal')
})

test('hostile text is inert on the page, in files and in file names', async ({ page, request }) => {
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

test('the server has the sitemap, which lists every page, and robots.txt, which names the sitemap', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const named = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(([, path = '']) =>
    outOfFolder(path, '', FOLDER || '/'),
  )
  expect(new Set(named).size).toBe(named.length)
  for (const language of LANGUAGES) {
    expect(named).toEqual(expect.arrayContaining([`/${language}`, `/${language}/list`, `/${language}/data`]))
    for (const collection of ['events', 'places', 'actors', 'sources'] as const)
      for (const { id } of atlas[collection]) expect(named).toContain(`/${language}/${collection}/${id}`)
  }
  expect(await (await request.get('/robots.txt')).text()).toMatch(/Sitemap: https?:\/\/\S+\/sitemap\.xml/)
})

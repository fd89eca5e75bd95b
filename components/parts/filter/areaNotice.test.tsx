import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { encodeArea } from '@/geodata/domain/view/area'
import { selected } from '@/geodata/testing/facts'
import { address, page } from '../../testing/dom'
import { openExplorer } from '../../testing/explorer'

const BOW_TIE = encodeArea([
  [0, 15],
  [2, 17],
  [2, 15],
  [0, 17],
  [0, 15],
])

for (const language of LANGUAGES)
  test.each([
    [`area=${BOW_TIE}`, 'crossed'],
    ['area=2&area=15&area=0&area=17', 'reversed'],
    ['area=xyz', 'damaged'],
  ])(`${language}: an address that asks for %s says that it filters nothing, and why`, async (query, reason) => {
    const explorer = await openExplorer(language, `where=kidal&${query}`)
    await explorer.shows(selected({ where: ['kidal'] }))
    const notice = page().getByRole('alert')
    expect(notice.textContent).toContain(explorer.t('filter.areaRefused', { reason }))
    await explorer.user.click(page().getByRole('link', { name: explorer.t('filter.dismiss') }))
    expect(notice.isConnected).toBe(false)
    expect(address()).toBe(`/${language}?where=kidal`)
  })

test('an applied area shows no notice', async () => {
  await openExplorer('en', 'area=-2&area=15&area=2&area=20')
  expect(page().queryByRole('alert')).toBeNull()
})

test.each([
  ['west and east', { west: '2', south: '15', east: '0', north: '17' }],
  ['south and north', { west: '0', south: '17', east: '2', north: '15' }],
])('fields with %s the wrong way round are refused in words', async (_, edges) => {
  const explorer = await openExplorer('en')
  const group = await explorer.openGroup('ground')
  const fields = [...group.querySelectorAll<HTMLInputElement>('input[name=area]')]
  for (const [i, degrees] of Object.values(edges).entries()) {
    const field = fields[i]
    if (field) await explorer.retype(field, degrees)
  }
  await explorer.user.type(fields[0] ?? group, '{Enter}')
  expect(page().getByRole('alert').textContent).toBe(explorer.t('filter.boxReversed'))
  expect(document.activeElement).toBe(fields[0])
  expect(address()).toBe('/en')
})

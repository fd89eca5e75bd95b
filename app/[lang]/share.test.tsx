import { within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { forgetShareData } from '@/components/parts/share/shareData'
import { complaints } from '@/components/testing/console'
import { page, reader } from '@/components/testing/dom'
import { answerFromRoutes } from '../testing/routes'
import { visit } from '../testing/site'

// Another test may have loaded the dialog already.
beforeEach(forgetShareData)

test('a View is cited in the dialog as a sentence, as BibTeX and as CSL-JSON', async () => {
  answerFromRoutes()
  const t = translatorIn('en')
  await visit('/en/list?where=kidal')
  await reader().click(page().getByRole('link', { name: t('share.open') }))
  const dialog = await page().findByRole('dialog')
  expect(dialog.textContent).toMatch(/Joliba: Kidal region\. Data set, version/)
  const entry = (name: string) => page().getByText(name).closest('details')?.textContent
  expect(entry(t('data.bibtex'))).toMatch(/@misc\{joliba-where-kidal,/)
  expect(entry(t('data.csl'))).toMatch(/"id": "joliba-where-kidal"/)
})

test.for(['shut', 'missing'])('if the clipboard is %s, the link is selected', async (how) => {
  answerFromRoutes()
  const clipboard = how === 'shut' ? { writeText: () => Promise.reject(new Error('shut')) } : undefined
  const t = translatorIn('en')
  await visit('/en/list?where=gao')
  const user = reader()
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as never)
  await user.click(page().getByRole('link', { name: t('share.open') }))
  const dialog = within(await page().findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: t('share.copyLink') }))
  expect(await dialog.findByText(t('cite.failed'))).toBeTruthy()
  expect(String(getSelection())).toBe(`${location.origin}/en/list?where=gao`)
})

test('if the dialog cannot be loaded, the page says so and allows a retry', async () => {
  const t = translatorIn('fr')
  await visit('/fr/list')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  await reader().click(page().getByRole('link', { name: t('share.open') }))
  const alert = within(await page().findByRole('alert'))
  expect(alert.getByText(t('share.failed'))).toBeTruthy()
  expect(alert.getByRole('link', { name: t('share.files') }).getAttribute('href')).toBe('/fr/data')
  expect(complaints().join()).toContain('no network')
  answerFromRoutes()
  await reader().click(alert.getByRole('button', { name: t('share.retry') }))
  expect(await page().findByRole('dialog')).toBeTruthy()
  expect(page().queryByRole('alert')).toBeNull()
})

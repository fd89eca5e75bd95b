import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { page, reader } from '@/components/testing/dom'
import { answerFromRoutes } from '../testing/routes'
import { visit } from '../testing/site'

test('a View is cited in the dialog as a sentence, as BibTeX and as CSL-JSON', async () => {
  answerFromRoutes()
  const t = translatorIn('en')
  await visit('/en/list?where=kidal')
  await reader().click(page().getByRole('link', { name: t('share.open') }))
  const dialog = await page().findByRole('dialog')
  expect(dialog.textContent).toMatch(/Joliba: Kidal\. Data set, version/)
  const entry = (name: string) => page().getByText(name).closest('details')?.textContent
  expect(entry(t('data.bibtex'))).toMatch(/@misc\{joliba-where-kidal,/)
  expect(entry(t('data.csl'))).toMatch(/"id": "joliba-where-kidal"/)
})

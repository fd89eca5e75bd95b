import { act } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { goTo, page } from '@/components/testing/dom'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'

/** The page shown when a layout fails. */
let GlobalError: () => React.ReactNode

beforeEach(async () => {
  // The build inlines these texts (components/parts/site/wholeFailure.test.ts).
  vi.stubEnv('JOLIBA_FAILURE', JSON.stringify(Object.fromEntries(LANGUAGES.map((each) => [each, words(each)]))))
  GlobalError = (await import('./global-error')).default
})

function words(language: Language) {
  const t = translatorIn(language)
  return { title: t('failure.title'), text: t('failure.text'), retry: t('failure.retry'), home: t('notFound.home') }
}

/** Expects the message and both links in a language. */
function says(language: Language): void {
  const { title, text, retry, home } = words(language)
  page().getByRole('heading', { name: title })
  page().getByText(text)
  const way = (name: string) => page().getByText(name).getAttribute('href')
  expect([way(retry), way(home)]).toEqual(['', `/${language}`])
}

test('if a page fails on the server, the message is in every language, with links that need no script', () => {
  const [, lang, body] = /<html lang="(\w+)".*<body>(.*)<\/body>/s.exec(renderToString(<GlobalError />)) ?? []
  document.body.innerHTML = body ?? ''
  expect(lang).toBe(LANGUAGES[0])
  for (const language of LANGUAGES) says(language)
})

for (const language of LANGUAGES)
  test(`if it fails in the browser, the document is in the language of the address (${language})`, async () => {
    goTo(`/${language}/stories`)
    const root = createRoot(document)
    await act(async () => root.render(<GlobalError />))
    says(language)
    expect(page().getAllByRole('heading')).toHaveLength(1)
    expect(document.documentElement.lang).toBe(language)
    await act(async () => root.unmount())
  })

test('an address without a language gets the message in all of them', async () => {
  goTo('/nowhere')
  const root = createRoot(document)
  await act(async () => root.render(<GlobalError />))
  for (const language of LANGUAGES) says(language)
  expect(document.documentElement.lang).toBe(LANGUAGES[0])
  await act(async () => root.unmount())
})

import { act } from '@testing-library/react'
import { createRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { goTo, page } from '@/components/testing/dom'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'

/** The page that takes the place of one whose layout has failed. */
let GlobalError: () => React.ReactNode

beforeEach(async () => {
  // The words are written into the page when it is built (components/parts/site/wholeFailure.test.ts).
  vi.stubEnv('JOLIBA_FAILURE', JSON.stringify(Object.fromEntries(LANGUAGES.map((each) => [each, words(each)]))))
  GlobalError = (await import('./global-error')).default
})

function words(language: Language) {
  const t = translatorIn(language)
  return { title: t('failure.title'), text: t('failure.text'), retry: t('failure.retry'), home: t('notFound.home') }
}

/** What a reader of a language is told, with both ways on. */
function says(language: Language): void {
  const { title, text, retry, home } = words(language)
  page().getByRole('heading', { name: title })
  page().getByText(text)
  const way = (name: string) => page().getByText(name).getAttribute('href')
  expect([way(retry), way(home)]).toEqual(['', `/${language}`])
}

test('where a whole page fails on the server, every language says so and leads on without a script', () => {
  const [, lang, body] = /<html lang="(\w+)".*<body>(.*)<\/body>/s.exec(renderToString(<GlobalError />)) ?? []
  document.body.innerHTML = body ?? ''
  expect(lang).toBe(LANGUAGES[0])
  for (const language of LANGUAGES) says(language)
})

for (const language of LANGUAGES)
  test(`where it fails in the browser, the document is in the language of the address (${language})`, async () => {
    goTo(`/${language}/stories`)
    const root = createRoot(document)
    await act(async () => root.render(<GlobalError />))
    says(language)
    expect(page().getAllByRole('heading')).toHaveLength(1)
    expect(document.documentElement.lang).toBe(language)
    await act(async () => root.unmount())
  })

test('an address that names no language is answered in all of them', async () => {
  goTo('/nowhere')
  const root = createRoot(document)
  await act(async () => root.render(<GlobalError />))
  for (const language of LANGUAGES) says(language)
  expect(document.documentElement.lang).toBe(LANGUAGES[0])
  await act(async () => root.unmount())
})

import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import configFor from '@/next.config.js'
import { translatorIn } from '../../language/translate'

afterEach(() => vi.unstubAllEnvs())

test('the message for a complete failure is in every language, with links that need no script', async () => {
  const { env } = await configFor(PHASE_PRODUCTION_BUILD)
  vi.stubEnv('JOLIBA_FAILURE', env?.JOLIBA_FAILURE ?? '')
  const { WholeFailure } = await import('./WholeFailure')
  const markup = renderToStaticMarkup(createElement(WholeFailure))
  for (const language of LANGUAGES) {
    const t = translatorIn(language)
    expect(markup).toContain(`<h1>${t('failure.title')}</h1>`)
    expect(markup).toContain(`<a href="">${t('failure.retry')}</a>`)
    expect(markup).toContain(`<a href="/${language}">${t('notFound.home')}</a>`)
  }
})

import { act, render } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { EMPTY_VIEW } from '@/geodata/view/view'
import { messagesOf, translatorIn } from '../language/translate'
import { Words } from '../language/Words'
import { page, reader } from '../testing/dom'
import { Builder } from './Builder'

const t = translatorIn('en')

const whole = (
  <Words language="en" messages={messagesOf('builder', 'en')}>
    <Builder language="en" view={EMPTY_VIEW} title="A map" />
  </Words>
)

beforeEach(() => {
  vi.stubGlobal('fetch', async () => new Response('<title>A map</title>'))
})

/** The builder as the server sends it; `wake` runs its scripts. */
function served() {
  const container = document.createElement('div')
  container.innerHTML = renderToString(whole)
  document.body.append(container)
  return () => act(async () => void render(whole, { container, hydrate: true }))
}

const list = (name: string) => page().getByLabelText<HTMLSelectElement>(name, { selector: 'select' })
const box = (name: string) => page().getByLabelText<HTMLInputElement>(name, { selector: 'input' })
const widget = () => new URL(page().getByTitle<HTMLIFrameElement>(t('embedGuide.preview')).src).searchParams

test('what is chosen before the scripts come is what the widget shows, and can be taken back', async () => {
  const wake = served()
  list(t('embedGuide.language')).value = 'fr'
  list(t('embedGuide.theme')).value = 'dark'
  list(t('embedGuide.width')).value = '480'
  box(t('embedGuide.parts.timeline')).checked = true
  box(t('embedGuide.parts.legend')).checked = false
  box(t('embedGuide.lock')).checked = true
  await wake()
  const shown = () => ['lang', 'theme', 'ui', 'lock'].map((key) => widget().get(key))
  expect(shown()).toEqual(['fr', 'dark', 'title,timeline,link', '1'])
  expect(page().getByTitle(t('embedGuide.preview')).style.maxWidth).toBe('480px')
  const user = reader()
  await user.click(box(t('embedGuide.lock')))
  await user.click(box(t('embedGuide.parts.legend')))
  await user.selectOptions(list(t('embedGuide.theme')), 'auto')
  expect(shown()).toEqual(['fr', null, 'title,legend,timeline,link', null])
})

test('nothing can be copied before', async () => {
  const wake = served()
  const waiting = () =>
    page()
      .getAllByRole<HTMLButtonElement>('button')
      .map(({ disabled }) => disabled)
  expect(new Set(waiting())).toEqual(new Set([true]))
  await wake()
  expect(new Set(waiting())).toEqual(new Set([false]))
})

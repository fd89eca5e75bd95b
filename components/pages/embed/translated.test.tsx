import { render, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { toPayload } from '@/geodata/domain/join/payload'
import { atlas, selected } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { tolerateBrowserTranslation } from '../../parts/site/browserTranslation'
import { goTo, page, reader } from '../../testing/dom'
import { type Translator, translate } from '../../testing/translator'
import { AtlasProvider, useAtlas } from '../../view/AtlasProvider'
import { EmbedParts } from './EmbedParts'
import { LINES, widgetEvents } from './widgetEvents'

const t = translatorIn('en')
const wire = toPayload(atlas, 'en')

function Parts() {
  return (
    <AtlasProvider atlas={useAtlas(wire)} language="en" messages={messagesOf('embed', 'en')}>
      <EmbedParts parts={['filters', 'list']} comparing={false} whenThere={() => {}} />
    </AtlasProvider>
  )
}

let leave = () => {}
let endTolerance = () => {}
afterEach(() => {
  leave()
  endTolerance()
})

const list = () => within(page().getByRole('region', { name: t('list.title') }))
const shown = () =>
  list()
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
const titlesOf = (q: string) => {
  return widgetEvents(atlas, selected({ q }))
    .slice(0, LINES)
    .map(({ event }) => event.title.en)
}

test.each<Translator['way']>(['replace', 'reinsert', 'wrap'])(
  'a widget in translation (%s) is searched',
  async (way) => {
    goTo('/embed/live/en')
    endTolerance = tolerateBrowserTranslation()
    render(<Parts />)
    await waitFor(() => expect(shown()).toEqual(titlesOf('')))
    leave = translate({ way, capitals: false })
    const user = reader()
    const search = page().getByRole('combobox', { name: t('filter.search') })
    for (const q of ['Konaré', 'Aguelhok']) {
      await user.clear(search)
      await user.type(search, q)
      await waitFor(() => expect(shown()).toEqual(titlesOf(q)))
    }
    await user.clear(search)
    await waitFor(() => expect(shown()).toEqual(titlesOf('')))
  },
)

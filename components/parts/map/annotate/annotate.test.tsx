import { render } from '@testing-library/react'
import { useState } from 'react'
import { MapContainer } from 'react-leaflet'
import { beforeEach, expect, test, vi } from 'vitest'
import type { DraftAnnotation } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'
import { atlas } from '@/geodata/testing/facts'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../../language/translate'
import { page, reader } from '../../../testing/dom'
import { boundsOf } from '../bounds'
import Annotate from './Annotate'

const t = translatorIn('en')

beforeEach(() => {
  // Leaflet needs a size, and happy-dom has no layout.
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500)
})

interface Drawn {
  annotations: readonly DraftAnnotation[]
  changes: number
  isDone: boolean
}

function Drawing({ drawn, language }: { readonly drawn: Drawn; readonly language: Language }) {
  const [annotations, setAnnotations] = useState(drawn.annotations)
  return (
    <Annotate
      annotations={annotations}
      language={language}
      isTranslated={language === 'fr'}
      change={(next) => {
        drawn.changes++
        drawn.annotations = next
        setAnnotations(next)
      }}
      done={() => {
        drawn.isDone = true
      }}
    />
  )
}

/** A map with the tool; returns what is drawn, and how often it was changed. */
function studio(annotations: readonly DraftAnnotation[] = [], language: Language = 'en'): Drawn {
  const drawn = { annotations, changes: 0, isDone: false }
  render(
    <MessagesProvider language={language} messages={messagesOf('studio', language)}>
      <MapContainer center={[16, -2]} zoom={6} zoomSnap={0} maxBounds={boundsOf(atlas.config.map.edge)}>
        <Drawing drawn={drawn} language={language} />
      </MapContainer>
    </MessagesProvider>,
  )
  return drawn
}

async function choose(kind: 'arrow' | 'circle' | 'label' | 'area') {
  const user = reader()
  await user.click(page().getByRole('button', { name: t(`annotate.kinds.${kind}`) }))
  return user
}

test('an arrow is drawn by keys alone, gets its text at once, and is named for screen readers', async () => {
  const drawn = studio()
  const user = await choose('arrow')
  expect(page().getByRole('application', { name: 'Arrow' })).toBe(document.activeElement)
  await user.keyboard('{ArrowLeft>20/}{Enter}{ArrowRight>40/}{ArrowUp>10/}{Enter}')
  const [arrow] = drawn.annotations
  expect(arrow?.kind).toBe('arrow')
  const [tail, tip] = arrow?.positions ?? []
  expect(tail?.[1]).toBeCloseTo(16, 2)
  expect((tip?.[0] ?? 0) - (tail?.[0] ?? 0)).toBeGreaterThan(5)
  expect(tip?.[1]).toBeGreaterThan(16.5)
  await user.keyboard('Reinforcements')
  expect(drawn.annotations[0]?.text).toEqual({ en: 'Reinforcements' })
  expect(page().getByRole('list', { name: t('annotations.drawn') }).textContent).toBe('Arrow: Reinforcements')
})

test('a circle is drawn, and its radius is typed; what is no radius yet changes nothing', async () => {
  const drawn = studio()
  const user = await choose('circle')
  await user.keyboard('{Enter}{ArrowRight>10/}{Enter}')
  const before = drawn.annotations[0]?.km ?? 0
  expect(before).toBeGreaterThan(10)
  const field = page().getByRole('spinbutton', { name: t('annotate.km') })
  await user.clear(field)
  expect(drawn.annotations[0]?.km).toBe(before)
  await user.type(field, '120')
  expect(drawn.annotations[0]?.km).toBe(120)
  expect(page().getByText('Circle of 120 km', { selector: 'li' })).toBeTruthy()
})

test('without a length nothing is drawn, and it says so', async () => {
  const drawn = studio()
  const user = await choose('arrow')
  await user.keyboard('{ArrowLeft}{Enter}{Enter}')
  expect(drawn.annotations).toEqual([])
  expect(page().getByRole('status').textContent).toBe(t('annotate.empty'))
  await user.keyboard('{Escape}')
  expect(page().queryByRole('application')).toBeNull()
  expect(document.activeElement?.textContent).toBe('Arrow')
})

const LABEL: DraftAnnotation = { kind: 'label', positions: [[-2, 16]], km: null, text: { en: 'Here', fr: 'Ici' } }

test('one is chosen, moved by keys in one change, reworded in its language, and deleted', async () => {
  const drawn = studio([LABEL], 'fr')
  const user = reader()
  const french = translatorIn('fr')
  const what = 'Étiquette\u202f: Ici'
  await user.click(page().getByRole('button', { name: french('annotate.choose', { what }) }))
  const handle = page().getByRole('button', { name: french('annotate.move', { what }) })
  handle.focus()
  await user.keyboard('{ArrowRight>5/}')
  expect(drawn.changes).toBe(1)
  expect(drawn.annotations[0]?.positions[0]?.[0]).toBeGreaterThan(-2)
  expect(drawn.annotations[0]?.positions[0]?.[1]).toBeCloseTo(16, 1)
  await user.type(page().getByRole('textbox', { name: french('annotate.textIn', { language: 'Français' }) }), ' !')
  expect(drawn.annotations[0]?.text).toEqual({ en: 'Here', fr: 'Ici !' })
  page()
    .getByRole('button', { name: french('annotate.move', { what: `${what} !` }) })
    .focus()
  await user.keyboard('{Delete}')
  expect(drawn.annotations).toEqual([])
})

test('Escape leaves the chosen one, then the tool', async () => {
  const drawn = studio([LABEL])
  const user = reader()
  await user.selectOptions(page().getByRole('combobox', { name: t('annotate.drawn') }), '0')
  const field = page().getByRole('textbox', { name: t('annotate.text') })
  field.focus()
  await user.keyboard('{Escape}')
  expect(page().queryByRole('textbox')).toBeNull()
  expect(drawn.isDone).toBe(false)
  page()
    .getByRole('button', { name: t('annotate.done') })
    .focus()
  await user.keyboard('{Escape}')
  expect(drawn.isDone).toBe(true)
})

test('an area is drawn corner by corner', async () => {
  const drawn = studio()
  const user = await choose('area')
  await user.keyboard('{Enter}{ArrowRight>10/}{Enter}{ArrowUp>10/}{Enter}')
  await user.click(page().getByRole('button', { name: t('filter.draw.close') }))
  const [area] = drawn.annotations
  expect(area?.kind).toBe('area')
  expect(area?.positions).toHaveLength(4)
  expect(area?.positions[0]).toEqual(area?.positions[3])
})

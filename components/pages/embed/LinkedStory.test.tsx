import { act, cleanup, render, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { linkOf } from '@/geodata/domain/draft/link'
import { draftFrom } from '@/geodata/domain/draft/make'
import { toPayload } from '@/geodata/domain/join/payload'
import { atlasSource } from '@/geodata/load/source'
import { atlas } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { address, goTo, isFolded, page, reader } from '../../testing/dom'
import { LinkedStory } from './LinkedStory'

const ours = atlasSource()
  .stories()
  .filter(({ slug }) => slug === 'from-aguelhok-to-azawad')
const whole = draftFrom(ours)
const { fragment } = linkOf({ ...whole, scenes: whole.scenes.slice(0, 3) })
const t = translatorIn('fr')

beforeEach(() => cleanup())

async function framed(hash: string): Promise<void> {
  goTo(`/embed?lang=fr&story=shared#${hash}`)
  await act(async () => {
    render(<LinkedStory wire={toPayload(atlas, 'fr')} language="fr" messages={messagesOf('storyFile', 'fr')} />)
  })
}

test('a widget tells the story in its fragment, who can read it, and where the whole of it is', async () => {
  await framed(fragment)
  expect(document.body.textContent).toContain(whole.scenes[0]?.heading.fr)
  expect(document.body.textContent).toContain(t('ownStory.linkNote'))
  const link = page().getByRole('link', { name: t('ownStory.readWhole') })
  expect(link.getAttribute('href')).toBe(`/fr/stories/shared#${fragment}`)
})

test('a fragment that was cut, is missing or is something else is said', async () => {
  for (const [hash, why] of [
    [fragment.slice(0, -30), 'cut'],
    ['', 'none'],
    ['scene-3', 'foreign'],
  ] as const) {
    cleanup()
    await framed(hash)
    expect(page().getByRole('alert').textContent).toBe(t(`ownStory.${why}`))
  }
})

test('each claim leads to its sources, which are folded, and back, while the story stays in the address', async () => {
  await framed(fragment)
  const before = address()
  const [mark] = page().getAllByRole('link', { name: t('story.note', { number: 1 }) })
  const sources = page().getByRole('list', { name: t('story.notes') })
  if (!mark) throw new Error('Nothing is cited.')
  expect(isFolded(sources, document.body)).toBe(true)
  await reader().click(mark)
  expect(isFolded(sources, document.body)).toBe(false)
  const [note] = within(sources).getAllByRole('listitem')
  expect(document.activeElement).toBe(note)
  await reader().click(within(sources).getByRole('link', { name: `${t('story.back')} (1)` }))
  expect(document.activeElement).toBe(mark)
  expect(address()).toBe(before)
})

import { cleanup, render } from '@testing-library/react'
import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { atlas, eventsCountedAt, placeNamed } from '@/geodata/testing/facts'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../language/translate'
import { page, reader } from '../../testing/dom'
import PlaceCard from './PlaceCard'

const KIDAL = placeNamed('kidal')
const t = translatorIn('en')

/** A map with one mark, its card, and a field and a dialog beside it. */
function Around({ begins = false }: { readonly begins?: boolean }) {
  const [open, setOpen] = useState(begins)
  return (
    <MessagesProvider language="en" messages={{ ...messagesOf('explorer', 'en'), ...messagesOf('rest', 'en') }}>
      <div>
        <button type="button" data-place="kidal" onClick={() => setOpen(true)}>
          Mark
        </button>
        {open && (
          <PlaceCard
            atlas={atlas}
            place={KIDAL}
            events={eventsCountedAt(KIDAL)}
            match={() => 'certain'}
            language="en"
            eventLink={({ id, title }) => <a href={`#${id}`}>{title.en}</a>}
            close={() => setOpen(false)}
          />
        )}
      </div>
      <input aria-label="Field" />
      <dialog />
    </MessagesProvider>
  )
}

const card = () => page().queryByRole('region', { name: KIDAL.name.en })
const mark = () => page().getByRole('button', { name: 'Mark' })
const field = () => page().getByRole('textbox', { name: 'Field' })
const user = reader()

beforeEach(async () => {
  render(<Around />)
  await user.click(mark())
  expect(document.activeElement).toBe(card())
})

test('Escape closes it and returns focus to the mark', async () => {
  await user.tab()
  await user.keyboard('{Escape}')
  expect(card()).toBeNull()
  expect(document.activeElement).toBe(mark())
})

test('so does its close button, also where a click does not focus', async () => {
  await user.click(page().getByRole('button', { name: t('place.close') }))
  expect(document.activeElement).toBe(mark())
})

test('Escape closes it from anywhere without moving focus; a dialog in front is closed first', async () => {
  await user.click(field())
  expect(card()).not.toBeNull()
  const dialog = document.querySelector('dialog')
  dialog?.setAttribute('open', '')
  await user.keyboard('{Escape}')
  expect(card()).not.toBeNull()
  dialog?.removeAttribute('open')
  await user.keyboard('{Escape}')
  expect(card()).toBeNull()
  expect(document.activeElement).toBe(field())
})

test('it does not take focus if it came with the page', () => {
  cleanup()
  const around = document.createElement('div')
  around.innerHTML = renderToString(<Around begins />)
  document.body.append(around)
  expect(card()).not.toBeNull()
  render(<Around begins />, { container: around, hydrate: true })
  expect(document.activeElement).toBe(document.body)
})

test('Tab after its last entry, or Shift+Tab before its first, closes it', async () => {
  const links = card()?.querySelectorAll('a')
  links?.[links.length - 1]?.focus()
  await user.tab()
  expect(document.activeElement).toBe(field())
  expect(card()).toBeNull()
  await user.click(mark())
  await user.tab({ shift: true })
  expect(document.activeElement).toBe(mark())
  expect(card()).toBeNull()
})

import { render, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../../language/translate'
import { page, reader } from '../../../testing/dom'
import { draftTitled } from '../testing/fixtures'
import { KeptBar } from './KeptBar'
import type { OpenDraft, Version } from './kept'
import { Versions } from './Versions'

const NOON = '2020-05-04T12:00:00.000Z'

function open(change: Partial<OpenDraft> = {}): OpenDraft {
  return {
    at: 'open',
    draft: draftTitled('The bridge'),
    status: { kind: 'kept' },
    deleted: null,
    versions: [],
    file: { file: null, kind: 'never', due: false },
    change: vi.fn(),
    takeOver: vi.fn(async () => {}),
    keepVersion: vi.fn(async () => null),
    returnTo: vi.fn(async () => draftTitled('before')),
    deleteVersion: vi.fn(async () => {}),
    restore: vi.fn(async () => {}),
    save: vi.fn(async () => ({ kind: 'saved', name: 'the-bridge.joliba', missing: 0 }) as const),
    noteFile: vi.fn(async () => {}),
    ...change,
  }
}

function shown(one: OpenDraft, language: Language = 'en') {
  render(
    <MessagesProvider language={language} messages={messagesOf('studio', language)}>
      <KeptBar open={one} language={language} />
      <Versions open={one} language={language} />
    </MessagesProvider>,
  )
  return translatorIn(language)
}

test.each(['en', 'fr'] as const)('what will be lost is said with its time, in %s', (language) => {
  shown(open({ status: { kind: 'unkept', why: 'full', since: NOON } }), language)
  const said = page().getByRole('alert').textContent ?? ''
  expect(said).toMatch(
    language === 'en' ? /storage is full\. What you have changed since/ : /stockage du navigateur est plein/,
  )
  expect(said).toContain('2020')
})

test('a draft that another tab writes can be taken over', async () => {
  const one = open({ status: { kind: 'elsewhere', lost: false } })
  const t = shown(one)
  await reader().click(page().getByRole('button', { name: t('kept.takeOver') }))
  expect(one.takeOver).toHaveBeenCalled()
  expect(page().getByRole('button', { name: t('kept.takingOver') })).toHaveProperty('disabled', true)
  expect(page().queryByLabelText(t('kept.versions.name'))).toBeNull()
})

test('a deleted draft can be had back, and one that is due says so', async () => {
  const one = open({ deleted: NOON, file: { file: null, kind: 'never', due: true } })
  const t = shown(one)
  expect(page().getByText(t('kept.file.due'))).toBeTruthy()
  await reader().click(page().getByRole('button', { name: t('kept.restore') }))
  expect(one.restore).toHaveBeenCalled()
})

test('saving says where to; over a file that something else has changed it asks', async () => {
  const save = vi.fn(async (how?: string) =>
    how === 'over'
      ? ({ kind: 'saved', name: 'talk.joliba', missing: 2 } as const)
      : ({ kind: 'newer', name: 'talk.joliba', at: NOON } as const),
  )
  const t = shown(open({ save, file: { file: { name: 'talk.joliba', at: NOON }, kind: 'changed', due: false } }))
  const user = reader()
  await user.click(page().getByRole('button', { name: t('kept.saveAgain') }))
  await user.click(await page().findByRole('button', { name: t('kept.saveOver') }))
  expect(save.mock.calls.map(([how]) => how)).toEqual(['again', 'over'])
  await waitFor(() => expect(document.body.textContent).toContain('Saved: talk.joliba. 2 pictures are not in it'))
  await user.click(page().getByRole('button', { name: t('kept.saveAs') }))
  expect(save).toHaveBeenLastCalledWith('anew')
})

test('versions are kept under a name, returned to, and told apart', async () => {
  const version = { draft: 'd1', made: NOON, scenes: 3 }
  const versions: Version[] = [
    { ...version, id: 'v1', kind: 'named', name: 'Before lunch' },
    { ...version, id: 'v2', kind: 'other', name: '' },
    { ...version, id: 'v3', kind: 'file', name: 'old.joliba' },
  ]
  const one = open({ versions })
  const t = shown(one)
  expect(
    page()
      .getAllByRole('listitem')
      .map((item) => item.querySelector('b')?.textContent),
  ).toEqual(['Before lunch', t('kept.versions.other'), 'From the file old.joliba'])
  const user = reader()
  await user.type(page().getByLabelText(t('kept.versions.name')), 'With notes{Enter}')
  expect(one.keepVersion).toHaveBeenCalledWith('With notes')
  await user.click(page().getAllByRole('button', { name: t('kept.versions.returnTo') })[0] ?? expect.fail())
  expect(one.returnTo).toHaveBeenCalledWith('v1')
  await page().findByText('Returned to: Before lunch')
})

import { waitFor } from '@testing-library/react'
import { unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import { check } from '@/geodata/domain/check/check'
import { dataInHtml } from '@/geodata/domain/export/htmlFile'
import { ownFileFrom } from '@/geodata/domain/export/ownFile'
import { join } from '@/geodata/domain/join/join'
import { recordsOf } from '@/geodata/domain/read/read'
import { ABOUT, OWN as atlas, openTakeAway as opened, PATIENT, savedFiles } from '../../testing/takeAway'

let saved: ReturnType<typeof savedFiles> = []

beforeEach(() => {
  saved = savedFiles()
})

test('one HTML file holds the explorer and the events, and a folder all of them as an atlas', async () => {
  const { t, user, dialog } = await opened('en', 'kind=dry', { ...ABOUT, licence: 'ODbL' })
  await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name: 'HTML' }) }))
  await waitFor(() => expect(saved.length).toBe(1), PATIENT)
  const page = (await saved[0]?.blob.text()) ?? ''
  const data = dataInHtml(page) as { messages: object; ground: object }
  const shown = ownFileFrom(data)
  expect(shown.about).toEqual({ ...ABOUT, licence: 'ODbL' })
  expect(shown.atlas.events.map(({ id }) => id)).toEqual(
    atlas.events.filter(({ kind }) => kind === 'dry').map(({ id }) => id),
  )
  expect(Object.keys(data.messages)).toContain('timeline')
  expect(page).toMatch(/<noscript><p>[^<]+<\/p><\/noscript><svg .*<table>/s)
  expect(page).not.toMatch(/political crises|localhost|CC.BY/)

  await user.click(dialog.getByRole('button', { name: t('own.takeAway.save', { name: t('own.takeAway.folder') }) }))
  await waitFor(() => expect(saved.length).toBe(2), PATIENT)
  const archive = unzipSync(new Uint8Array((await saved[1]?.blob.arrayBuffer()) ?? []))
  const files = Object.fromEntries(
    Object.entries(archive).map(([name, bytes]) => [
      name.split('/').slice(1).join('/'),
      new TextDecoder().decode(bytes),
    ]),
  )
  expect(check(files).faults).toEqual([])
  expect(files.LICENSE).toBe('ODbL\n')
  expect(join(recordsOf(check(files).documents)).events).toHaveLength(700)
})

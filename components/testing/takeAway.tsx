import { act, render, within } from '@testing-library/react'
import { vi } from 'vitest'
import type { Language } from '@/geodata/domain/language/language'
import { ownAtlas } from '@/geodata/testing/ownAtlas'
import { messagesOf, translatorIn } from '../language/translate'
import type { About } from '../parts/takeaway/about'
import { TakeAway } from '../parts/takeaway/TakeAway'
import { forgetTakeAwayMessages } from '../parts/takeaway/takeAwayMessages'
import { AtlasProvider } from '../view/AtlasProvider'
import { answerFetch, goTo, page, reader } from './dom'

export const ABOUT: About = { title: 'Wells of the North', licence: null, source: null }

/** Writing takes longer than the default on a busy machine. */
export const PATIENT = { timeout: 20_000 }

interface Saved {
  readonly name: string
  readonly blob: Blob
}

/**
 * Collects the files that the page offers from now on, until mocks are restored. Wait for their number: an assertion
 * about the list prints every byte of it each time that it fails.
 */
export function savedFiles(): readonly Saved[] {
  forgetTakeAwayMessages()
  const saved: Saved[] = []
  let blob = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob
    return 'blob:file'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob })
  })
  return saved
}

/** An explorer over 700 events of own data. */
export const OWN = ownAtlas(700, { places: 12 })

/** Opens the dialog over it. */
export async function openTakeAway(language: Language, query = '', about = ABOUT) {
  goTo(`/${language}/own/wells${query && `?${query}`}`)
  answerFetch((path) => {
    if (path === `/${language}/takeaway.json`) return messagesOf('takeAway', language)
    if (path === `/${language}/standalone.json`)
      return { explorer: '/explorer.json', messages: messagesOf('standalone', language) }
    return path === '/explorer.json' ? { loader: '0', script: 'AA==', sheet: 'AA==', sources: ['sha256-x'] } : undefined
  })
  const t = translatorIn(language)
  const onAbout = vi.fn()
  await act(async () => {
    render(
      <AtlasProvider atlas={OWN} language={language} messages={messagesOf('takeAway', language)}>
        <TakeAway about={about} onAbout={onAbout} />
      </AtlasProvider>,
    )
  })
  const user = reader()
  await user.click(page().getByRole('button', { name: t('own.takeAway.open') }))
  const dialog = within(await page().findByRole('dialog'))
  return { t, user, dialog, onAbout }
}

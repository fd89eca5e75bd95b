import { waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { WELCOMED } from '@/components/parts/site/storageKeys'
import { address, isFolded, page, reader } from '@/components/testing/dom'
import { claimerOf } from '@/geodata/domain/cite/claimer'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { parseWindow } from '@/geodata/domain/time/window'
import { anEvent, atlas, selected } from '@/geodata/testing/facts'
import { answerFromRoutes } from '../testing/routes'
import { visit } from '../testing/site'

/*
 * How many actions a newcomer needs for an answer. An action is a click, typing a text with or without Enter, or
 * pressing a key on the focused element. Tab and arrow keys do not count, but are limited to MOST_KEYS. The same by
 * touch, with a layout: e2e/welcome.phone.spec.ts.
 */

const MOST_KEYS = 15

const SHOOTING = anEvent('shooting of 22 March 1991', ({ id }) => id === '1991-03-22-shooting-bamako')
const TYPED = { en: ['22 March 1991', 'Kidal 2012'], fr: ['22 mars 1991', 'Kidal 2012'] } as const

type Way = 'mouse' | 'keyboard'

/** A newcomer on the home page of a language, whose actions are counted. */
async function newcomer(language: Language, way: Way) {
  answerFromRoutes()
  localStorage.removeItem(WELCOMED)

  await visit(`/${language}`)
  const t = translatorIn(language)
  await page().findByRole('region', { name: t('welcome.title') })
  const user = reader()
  let actions = 0

  /** Presses a key until something has the focus. */
  const go = async (key: string, there: () => boolean) => {
    for (let pressed = 0; !there(); ) {
      if (pressed === MOST_KEYS) throw new Error(`${MOST_KEYS} times ${key} do not lead there.`)
      await user.keyboard(key)
      // A browser's Tab skips content inside closed details.
      if (document.activeElement && !isFolded(document.activeElement, document.body)) pressed++
    }
  }
  const activate = async (element: HTMLElement) => {
    expect(isFolded(element, document.body)).toBe(false)
    actions++
    if (way === 'mouse') return user.click(element)
    await go('{Tab}', () => document.activeElement === element)
    await user.keyboard('{Enter}')
    // happy-dom does not implement Enter on a summary.
    if (element.localName === 'summary' && element.parentElement instanceof HTMLDetailsElement)
      element.parentElement.open = true
  }
  return {
    t,
    activate,
    done: () => actions,
    /** Types into the search, and waits for suggestions. */
    search: async (text: string, { enter = false } = {}) => {
      const field = page().getByRole<HTMLInputElement>('combobox', { name: t('filter.search') })
      if (way === 'keyboard') await activate(page().getByRole('link', { name: t('site.skipToFilters') }))
      actions++
      if (way === 'mouse') await user.click(field)
      else await go('{Tab}', () => document.activeElement === field)
      await user.keyboard(text)
      // The list is there, hidden, before it listens to the field.
      const listbox = await page().findByRole('listbox', { name: t('filter.suggest.title') })
      await within(listbox).findAllByRole('option')
      if (enter) await user.keyboard('{Enter}')
    },
    /** Chooses a suggestion. */
    choose: async (name: string) => {
      const listbox = page().getByRole('listbox', { name: t('filter.suggest.title') })
      const option = await within(listbox).findByRole('option', { name: new RegExp(`^${name}`) })
      actions++
      if (way === 'mouse') return user.click(option)
      const field = document.activeElement
      await go('{ArrowDown}', () => field?.getAttribute('aria-activedescendant') === option.id)
      await user.keyboard('{Enter}')
    },
  }
}

/** Expects the table of an open event to attribute each number of deaths, in visible rows. */
async function findWhoClaims(language: Language): Promise<void> {
  const title = await page().findByRole('heading', { name: SHOOTING.title[language] })
  const rows = await within(title.closest('article') ?? document.body).findAllByRole('rowheader')
  for (const figure of SHOOTING.figures) {
    const { name } = claimerOf(atlas, figure, language)
    expect(
      rows.filter((row) => row.textContent?.includes(name) && !isFolded(row, document.body)),
      name,
    ).not.toEqual([])
  }
}

// A reader's browser would have loaded it by now; otherwise the test waits for its modules while rendering.
beforeAll(() => import('@/components/parts/event/EventPanel'))

describe.for(LANGUAGES.flatMap((language) => [[language, 'mouse'] as const, [language, 'keyboard'] as const]))(
  '%s, by %s, from the home page of a new reader',
  ([language, way]) => {
    const [day, regionAndYear] = TYPED[language]
    beforeEach(() => expect(SHOOTING.figures.length).toBeGreaterThan(2))

    test('who claims which number of deaths on 22 March 1991: at most four actions', async () => {
      const { search, choose, done } = await newcomer(language, way)
      await search(day)
      await choose(SHOOTING.title[language])
      await findWhoClaims(language)
      expect(done()).toBeLessThanOrEqual(4)
    })

    test('the same by the day and its events: at most four actions', async () => {
      const { search, activate, done } = await newcomer(language, way)
      await search(day, { enter: true })
      expect(address()).toBe(`/${language}?time=1991-03-22`)
      const list = () => document.getElementById('list')?.closest('section') ?? document.body
      await activate(await within(list()).findByRole('link', { name: SHOOTING.title[language] }))
      await findWhoClaims(language)
      expect(done()).toBeLessThanOrEqual(4)
    })

    test('all that happened, certainly or possibly, in the region of Kidal in 2012: at most three actions', async () => {
      const { t, search, activate, done } = await newcomer(language, way)
      await search(regionAndYear, { enter: true })
      const { certain, possible } = selected({ where: ['kidal'], time: parseWindow('2012') })
      const maybe = await page().findByText(t('list.alsoPossible', { possible: possible.length }))
      await activate(maybe)
      for (const id of [...certain, ...possible]) {
        const links = page().getAllByRole('link', { name: anEvent(id, (one) => one.id === id).title[language] })
        expect(
          links.some((link) => !isFolded(link, document.body)),
          id,
        ).toBe(true)
      }
      expect(done()).toBeLessThanOrEqual(3)
    })

    test('the two coups side by side: at most two actions', async () => {
      const { t, activate, done } = await newcomer(language, way)
      await activate(page().getByRole('link', { name: t('compare.link') }))
      await activate(await page().findByRole('link', { name: t('compare.around', { days: 30 }) }))
      await waitFor(() => expect(address()).toContain('compare=2012-02-20/2012-04-20'))
      expect(done()).toBeLessThanOrEqual(2)
    })
  },
)

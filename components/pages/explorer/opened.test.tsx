import { describe, expect, test } from 'vitest'
import { chronologyOf } from '@/geodata/domain/select/chronology'
import { counted } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import { matchingEvents } from '@/geodata/domain/select/standing'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { anEvent, atlas, eventsOf, placeNamed, selected } from '@/geodata/testing/facts'
import { translatorIn } from '../../language/translate'
import { showsAllDetails } from '../../testing/article'
import { address, back, page } from '../../testing/dom'
import { openExplorer } from '../../testing/explorer'

test('a pasted link opens the event; "back to the list" leads to its entry and keeps the filter', async () => {
  const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
  const explorer = await openExplorer('fr', `where=north&event=${event.id}`)
  showsAllDetails(event, 'fr')
  expect(explorer.list.hidden).toBe(true)
  await explorer.user.click(explorer.backToList)
  expect(address()).toBe('/fr?where=north')
  expect(explorer.list.hidden).toBe(false)
  expect(document.activeElement).toBe(explorer.entry(event))
  await explorer.shows(selected({ where: ['north'] }))
})

test('an event outside the filter opens too, and "back to the list" keeps the filter', async () => {
  const abroad = anEvent('event abroad', ({ place }) => placeNamed(place).abroad)
  const selection = selected({ where: ['kidal'] })
  expect(matchingEvents(atlas, selection)).not.toContain(abroad)
  const explorer = await openExplorer('en', `where=kidal&event=${abroad.id}`)
  showsAllDetails(abroad, 'en')
  await explorer.user.click(explorer.backToList)
  expect(address()).toBe('/en?where=kidal')
  expect(explorer.list.hidden).toBe(false)
  await explorer.shows(selection)
})

describe('a chronology has an address', () => {
  const bamako = chronologyOf(atlas, select(atlas, EMPTY_VIEW), 'bamako')
  const [first, second, third] = bamako?.events ?? []
  const card = () => page().queryByRole('region', { name: placeNamed('bamako').name.en })
  const stands = () => page().getByRole('navigation', { name: translatorIn('en')('event.sequence') }).textContent
  const count = bamako?.events.length ?? 0
  const { certain: sure, possible: maybe } = counted(bamako?.events.map(bamako.match) ?? [])

  test('it is rendered with the page, can be closed, and "back" opens it again', async () => {
    const explorer = await openExplorer('en', 'time=1991&place=bamako')
    expect(card()).not.toBeNull()
    await explorer.user.click(page().getByRole('link', { name: explorer.t('place.close') }))
    expect(address()).toBe('/en?time=1991')
    expect(card()).toBeNull()
    await back()
    expect(address()).toBe('/en?time=1991&place=bamako')
    expect(card()).not.toBeNull()
  })

  test('an event opened from it shows its position and neighbours, and "back" leads to the chronology', async () => {
    if (!first || !second || !third || !bamako) throw new Error('three events of Bamako are expected')
    const explorer = await openExplorer('en', 'place=bamako')
    await explorer.user.click(explorer.entry(second, card() ?? undefined))
    expect(address()).toBe(`/en?event=${second.id}&place=bamako`)
    expect(card()).toBeNull()
    // The mark counts the certain ones alone.
    expect(count).toBe(sure + maybe)
    expect(stands()).toContain(`Bamako: 2 of ${count}, including ${maybe} possible`)
    await explorer.user.click(page().getByRole('link', { name: explorer.t('event.after', { title: third.title.en }) }))
    expect(address()).toBe(`/en?event=${third.id}&place=bamako`)
    await explorer.user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(address()).toBe(`/en?event=${first.id}&place=bamako`)
    expect(stands()).toContain(`Bamako: 1 of ${count}`)
    await explorer.user.keyboard('{ArrowLeft}')
    expect(address()).toBe(`/en?event=${first.id}&place=bamako`)
    await back()
    expect(address()).toBe('/en?place=bamako')
    expect(card()).not.toBeNull()
    expect(document.activeElement).toBe(explorer.entry(first, card() ?? undefined))
  })

  test('an event of another place closes it; opened from the list, it has the neighbours in the list', async () => {
    const explorer = await openExplorer('en', 'where=abroad&place=bamako')
    const { certain, possible } = selected({ where: ['abroad'] })
    const shown = eventsOf(certain)
    await explorer.user.click(explorer.entry(shown[0] ?? anEvent('event abroad', () => true)))
    expect(address()).toBe(`/en?where=abroad&event=${shown[0]?.id}`)
    expect(stands()).toContain(`1 of ${certain.length}`)
    await explorer.user.keyboard('{ArrowRight}')
    expect(stands()).toContain(`2 of ${certain.length}`)
    expect(certain.length + possible.length).toBeGreaterThan(1)
  })

  test('nationwide events have their own section and count in the list, and neighbours from that section only', async () => {
    const { nationwide } = selected({ where: ['kidal'] })
    const explorer = await openExplorer('en', `where=kidal&event=${nationwide[0]}`)
    expect(stands()).toContain(`1 of ${nationwide.length} of the whole country`)
    await explorer.user.click(explorer.backToList)
    const folded = page().getByText(explorer.t('list.alsoNationwide', { nationwide: nationwide.length }))
    const listed = [...(folded.closest('details')?.querySelectorAll('li a') ?? [])]
    expect(listed).toHaveLength(nationwide.length)
    await explorer.user.click(listed.at(-1) as Element)
    expect(stands()).toContain(`${nationwide.length} of ${nationwide.length} of the whole country`)
  })

  test('possible matches are counted separately, and filtered-out events are in no list', async () => {
    const { certain, possible, nationwide } = selected({ where: ['kidal'] })
    const [maybe] = possible
    await openExplorer('en', `where=kidal&event=${maybe}`)
    expect(stands()).toContain(`1 of ${possible.length} possible`)
    const refused = atlas.events.find(({ id }) => ![...certain, ...possible, ...nationwide].includes(id))
    await openExplorer('en', `where=kidal&event=${refused?.id}`)
    expect(page().queryByRole('navigation', { name: translatorIn('en')('event.sequence') })).toBeNull()
  })
})

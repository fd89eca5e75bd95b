import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { ROLES, type Role } from '@/geodata/domain/schema/term'
import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { anEvent, atlas, placeNamed, selected } from '@/geodata/testing/facts'
import { anyOfWords } from '../../language/words'
import { address } from '../../testing/dom'
import { type ExplorerScreen, openExplorer } from '../../testing/explorer'

test.for(LANGUAGES)(
  '%s: reported, announced and judged events can be filtered and are counted separately',
  async (language) => {
    const explorer = await openExplorer(language, 'where=south')
    expect(explorer.list.textContent).toContain(explorer.statuses('where=south'))
    const judged = explorer.t('filter.statuses.judged')
    await explorer.user.click(explorer.value(await explorer.openGroup('status'), judged))
    expect(address()).toBe(`/${language}?where=south&status=judged`)
    await explorer.shows(selected({ where: ['south'], status: ['judged'] }))
    expect(explorer.list.textContent).toContain(explorer.statuses('where=south&status=judged'))
    await explorer.user.click(explorer.chip(explorer.t('filter.statusIs', { status: judged })))
    expect(address()).toBe(`/${language}?where=south`)
  },
)

/** An actor who acts in some events and is acted on or named in others. */
const BOTH_WAYS = atlas.actors.find(({ id }) => {
  const acting = selected({ actor: [id], role: ['acts'] }).certain.length
  return acting > 0 && acting < selected({ actor: [id] }).certain.length
})

/** The counts beside the actors: events in which they have any of these roles. */
function actorsCounted({ t, language }: ExplorerScreen, roles: readonly Role[]): string {
  const names = roles.map((role) => t(`filter.roles.${role}`))
  return t('filter.actorCounts', { roles: anyOfWords(names, language) })
}

test.for(LANGUAGES)('%s: the counts of actors state their roles and follow the role filter', async (language) => {
  if (!BOTH_WAYS) throw new Error('Every actor of the atlas has one role only.')
  const { id, name } = BOTH_WAYS
  const explorer = await openExplorer(language)
  const actors = await explorer.openGroup('actor')
  expect(actors.textContent).toContain(actorsCounted(explorer, ROLES))
  const acts = explorer.t('filter.roles.acts')
  await explorer.user.click(within(actors).getByRole('link', { name: acts }))
  expect(address()).toBe(`/${language}?role=acts`)
  expect(actors.textContent).toContain(actorsCounted(explorer, ['acts']))
  await explorer.counts({ certain: atlas.events.length, possible: 0 })
  await explorer.user.type(within(actors).getByRole('searchbox'), name[language])
  const value = explorer.value(actors, name[language])
  expect(value.dataset.value).toBe(id)
  const count = selected({ role: ['acts'] }).counts.actor[id] ?? { certain: -1, possible: -1 }
  expect(value.textContent).toContain(explorer.t('filter.count', { ...count }))
  await explorer.user.click(value)
  expect(address()).toBe(`/${language}?actor=${id}&role=acts`)
  await explorer.shows(selected({ actor: [id], role: ['acts'] }))
  await explorer.user.click(explorer.chip(explorer.t('filter.roleIs', { roles: acts })))
  expect(address()).toBe(`/${language}?actor=${id}`)
  await explorer.shows(selected({ actor: [id] }))
  const any = within(actors).getByRole('link', { name: explorer.t('filter.anyRole') })
  expect(any.getAttribute('aria-current')).toBe('true')
})

test('an event with an inferred place is certain, but only possible at its place', async () => {
  const event = anEvent('event with an inferred place on a mark', ({ inferred, place }) => {
    const { point, abroad } = placeNamed(place)
    return inferred.includes('place') && point !== null && !abroad
  })
  const [region = ''] = placeNamed(event.place).regions
  const everything = await openExplorer('en')
  expect(everything.entry(event)).toBeTruthy()
  const view = { kind: [event.kind], where: [region] }
  const explorer = await openExplorer('en', formatView({ ...EMPTY_VIEW, ...view }))
  const shown = selected(view)
  expect(shown.possible).toContain(event.id)
  await explorer.shows(shown)
})

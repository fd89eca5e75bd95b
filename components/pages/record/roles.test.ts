import { expect, test } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { byRole, inRoles } from './roles'

const atlas = atlasSource().atlas()

test('each event of an actor has one role', () => {
  for (const { id } of atlas.actors) {
    const events = byRole(atlas, id).flatMap(([, acted]) => acted)
    expect(new Set(events).size).toBe(events.length)
    expect(new Set(events)).toEqual(new Set(atlas.events.filter(({ actors }) => actors.some((one) => one.id === id))))
  }
})

test('the numbers of events by role are put into words', () => {
  const [first, second, third] = atlas.events
  if (!first || !second || !third) throw new RangeError('three events')
  const roles = [
    ['acts', [first, second]],
    ['named', [third]],
  ] as const
  expect(inRoles(roles, translatorIn('en'))).toBe('3 events: acts in 2, is named in 1')
  expect(inRoles(roles, translatorIn('fr'))).toMatch(/^3 événements\u202f: agit dans 2, est cité dans 1$/)
})

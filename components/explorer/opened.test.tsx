import { expect, test } from 'vitest'
import { matchingEvents } from '@/geodata/select/standing'
import { anEvent, atlas, placeNamed, selected } from '@/geodata/testing/facts'
import { tellsEverything } from '../testing/article'
import { address } from '../testing/dom'
import { openExplorer } from '../testing/explorer'

test('a pasted link shows the event, and the way back leads to its entry and keeps the filter', async () => {
  const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
  const explorer = await openExplorer('fr', `where=north&event=${event.id}`)
  tellsEverything(event, 'fr')
  expect(explorer.list.hidden).toBe(true)
  await explorer.user.click(explorer.backToList)
  expect(address()).toBe('/fr?where=north')
  expect(explorer.list.hidden).toBe(false)
  expect(document.activeElement).toBe(explorer.entry(event))
  await explorer.shows(selected({ where: ['north'] }))
})

test('an event outside the filter opens all the same, and the way back keeps the filter', async () => {
  const abroad = anEvent('event abroad', ({ place }) => placeNamed(place).abroad)
  const selection = selected({ where: ['kidal'] })
  expect(matchingEvents(atlas, selection)).not.toContain(abroad)
  const explorer = await openExplorer('en', `where=kidal&event=${abroad.id}`)
  tellsEverything(abroad, 'en')
  await explorer.user.click(explorer.backToList)
  expect(address()).toBe('/en?where=kidal')
  expect(explorer.list.hidden).toBe(false)
  await explorer.shows(selection)
})

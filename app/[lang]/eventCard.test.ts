import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { dateWords } from '@/components/language/words'
import { figureWords } from '@/components/parts/event/figureWords'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { anEvent, atlas, placeNamed } from '@/geodata/testing/facts'
import { ask } from '../testing/routes'

const COUNTED = anEvent('event that is counted by several', ({ figures }) => figures.length >= 4)
const OF_THE_NORTH = anEvent('event known only to the north', ({ place }) => place === 'north')

/** All text of a picture, with single spaces. */
async function textOf(address: string): Promise<string> {
  const answer = await ask(address)
  expect(answer.status, address).toBe(200)
  const svg = await answer.text()
  const text = svg
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
  return text.replace(/\s+/g, ' ')
}

test.for(LANGUAGES)('%s: the card of an event has date, place, summary and attributed figures', async (language) => {
  const t = translatorIn(language)
  const plain = (text: string) => text.replace(/\s+/g, ' ')
  const said = await textOf(`/${language}/map.svg?event=${COUNTED.id}`)
  expect(said).toContain(plain(dateWords(COUNTED.date, language, t)))
  expect(said).toContain(placeNamed(COUNTED.place).name[language])
  expect(said).toContain(plain(COUNTED.summary[0]?.text[language] ?? ''))
  for (const figure of COUNTED.figures) expect(said).toContain(plain(figureWords(atlas, figure, language, t)))
})

test('it is a close-up, unless its View has a camera or compares two periods', async () => {
  const scale = (text: string) => Number(/(\d+) km/.exec(text)?.[1])
  const whole = scale(await textOf('/en/map.svg'))
  const event = `/en/map.svg?event=${COUNTED.id}`
  expect(scale(await textOf(event))).toBeLessThan(whole)
  expect(scale(await textOf(`/en/map.svg?event=${OF_THE_NORTH.id}`))).toBeLessThan(whole)
  expect(scale(await textOf(`${event}&at=17,-4,4.6`))).toBeGreaterThanOrEqual(whole)
  expect(await textOf(`${event}&time=1991&compare=2012`)).not.toContain(COUNTED.summary[0]?.text.en ?? '')
})

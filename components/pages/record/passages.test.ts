import { expect, test } from 'vitest'
import { hasPassage } from '@/geodata/domain/cite/sourceOrder'
import { atlasSource } from '@/geodata/load/source'
import { eventsIn, passagesOf, unusedIn } from './passages'

const atlas = atlasSource().atlas()

test('used and unused passages together are all of a document, each once', () => {
  for (const source of atlas.sources) {
    const passages = passagesOf(atlas, source)
    for (const part of [null, ...source.parts]) {
      const used = passages.filter((passage) => passage.part === (part?.id ?? null)).map(({ locator }) => locator)
      const all = [...used, ...unusedIn({ source, part }, passages)]
      const paragraphs = (part ?? source).sections.reduce((sum, section) => sum + (section.paragraphs ?? 1), 0)
      expect(new Set(all).size).toBe(all.length)
      expect(all).toHaveLength(paragraphs)
      for (const locator of all) expect(hasPassage(source, { part: part?.id ?? null, locator })).toBe(true)
    }
  }
})

test('an event is counted once per part, and listed under every passage that it cites', () => {
  for (const source of atlas.sources) {
    const passages = passagesOf(atlas, source)
    for (const { id } of source.parts) {
      const citing = atlas.events.filter((event) =>
        [...event.citations, ...event.dates, ...event.links].some(({ part }) => part === id),
      )
      expect(eventsIn(id, passages)).toBe(citing.length)
    }
    for (const event of atlas.events)
      for (const { source: cited, part, locator } of event.citations)
        if (cited === source.id)
          expect(passages.find((passage) => passage.part === part && passage.locator === locator)?.events).toContain(
            event,
          )
  }
})

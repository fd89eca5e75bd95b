import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import { notesOf } from './note'

const atlas = atlasSource().atlas()

describe('the notes of a list of events', () => {
  const notes = notesOf(atlas, atlas.events)

  it('number every citation of every event', () => {
    for (const { id, citations } of atlas.events)
      expect(notes.of.get(id)?.map(({ locator }) => locator)).toEqual(citations.map(({ locator }) => locator))
  })

  it('number from 1 without a gap, each passage once', () => {
    const listed = notes.documents.flatMap(({ notes: own }) => own.map(({ number }) => number))
    expect(listed.toSorted((a, b) => a - b)).toEqual(listed.map((_, i) => i + 1))
    for (const { notes: own } of notes.documents)
      expect(new Set(own.map(({ locator }) => locator)).size).toBe(own.length)
  })

  it('lead from an event to its cited passages, in the right document and part', () => {
    for (const { id, citations } of atlas.events) {
      const found = notes.documents.flatMap(({ source, part, notes: own }) =>
        own
          .filter((note) => notes.of.get(id)?.includes(note))
          .map(({ locator }) => `${source.id} ${part?.id ?? null} ${locator}`),
      )
      expect(found.sort()).toEqual(citations.map(({ source, part, locator }) => `${source} ${part} ${locator}`).sort())
    }
  })

  it('distinguish a part from its document', () => {
    const parts = notes.documents.filter(({ part }) => part !== null)
    const cited = new Set(atlas.events.flatMap(({ citations }) => citations.flatMap(({ part }) => part ?? [])))
    expect(cited.size).toBeGreaterThan(0)
    expect(parts.map(({ part }) => part?.id).sort()).toEqual([...cited].sort())
  })

  it('are empty without events', () => {
    expect(notesOf(atlas, [])).toEqual({ of: new Map(), documents: [] })
  })
})

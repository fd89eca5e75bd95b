import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { withDetailsOf } from '../join/details'
import { fromPayload, toPayload } from '../join/payload'
import { select } from '../select/select'
import { footnotes } from './footnote'
import { eventsCited, eventsOnStage } from './storyEvents'

const atlas = atlasSource().atlas()
const polygons = new Map(atlas.regions.map(({ id, geometry }) => [id, geometry]))
const complete = fromPayload(toPayload(atlas, 'en'), polygons)
/** Without what is told only where an event is read by itself. */
const whole = {
  ...complete,
  events: complete.events.map((event) => ({
    ...event,
    dates: [],
    dating: null,
    siting: null,
    contested: null,
    figures: [],
  })),
}
const stories = atlasSource().storiesIn('en')

test.for(stories)('a page of $slug carries the details of what it cites, and no other', (story) => {
  const cited = eventsCited(atlas, story)
  const sent = fromPayload(withDetailsOf(toPayload(atlas, 'en'), cited), polygons)
  for (const { text } of story.scenes) expect(footnotes(text, sent)).toEqual(footnotes(text, whole))
  expect(cited.size).toBeLessThan(atlas.events.length)
  for (const { id, summary, citations } of sent.events) {
    expect(summary.length > 0).toBe(cited.has(id))
    expect(citations.some(({ locator }) => locator !== '')).toBe(cited.has(id))
  }
})

test.for(stories)(
  'the stage of $slug can open whatever its maps show, with its summary, passages and links',
  (story) => {
    const onStage = eventsOnStage(atlas, story)
    const sent = fromPayload(withDetailsOf(toPayload(atlas, 'en'), onStage), polygons)
    for (const { view } of story.scenes) {
      const { certain, possible, nationwide } = select(sent, view)
      expect({ certain, possible, nationwide }).toEqual(
        (({ certain, possible, nationwide }) => ({ certain, possible, nationwide }))(select(whole, view)),
      )
      for (const id of [...certain, ...possible, ...nationwide])
        expect(sent.events.find((event) => event.id === id)).toEqual(whole.events.find((event) => event.id === id))
    }
    expect(sent.places).toEqual(whole.places)
  },
)

test('a scene that searches for words needs every event', () => {
  const [story] = stories
  const scenes = (story?.scenes ?? []).map((scene) => ({ ...scene, view: { ...scene.view, q: 'Gao' } }))
  expect(eventsCited(atlas, { scenes }).size).toBe(atlas.events.length)
})

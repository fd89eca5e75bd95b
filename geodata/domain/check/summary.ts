import type { Atlas } from '../join/atlas'
import type { StoryDocument } from '../read/story'
import { BASES, PRECISIONS, ROLES, STATUSES, wherePrec } from '../schema/term'
import { isoDay } from '../time/day'
import { OPEN_END } from '../time/interval'

/** A few lines for the terminal: number of records and stories. */
export function summary(atlas: Atlas, stories: readonly StoryDocument[]): string {
  const { events, places, sources, actors, regions } = atlas
  const precisionOf = new Map(
    places.map(({ id, precision, precisionUnstated }) => [id, precisionUnstated ? null : precision]),
  )
  const figures = events.reduce((sum, event) => sum + event.figures.length, 0)
  const links = events.flatMap((event) => event.links)
  const sentences = events.flatMap((event) => event.summary)
  const participants = events.flatMap((event) => event.actors)
  const citations = events.flatMap((event) => event.citations)
  const ended = events.map(({ latest }) => latest).filter((latest) => latest < OPEN_END)
  const stated = events.filter(({ statusUnstated }) => !statusUnstated)
  const days = [Math.min(...events.map(({ earliest }) => earliest)), Math.max(...ended)]
  const scenes = atlas.config.languages
    .map((code) => {
      const told = stories.filter(({ language }) => language === code)
      return `${told.reduce((sum, story) => sum + story.scenes.length, 0)} scenes in ${code}`
    })
    .join(', ')
  return [
    row('events', events.length, `${days.map(isoDay).join(' to ')}, ${events.length - ended.length} with an open end`),
    ...STATUSES.map((status) => row(`  ${status}`, stated.filter((event) => event.status === status).length)),
    ...notStated(events.length - stated.length),
    row('  key', events.filter(({ key }) => key).length),
    row(
      'places',
      places.length,
      `in ${regions.length} regions and ${new Set(places.flatMap(({ abroad, country }) => (abroad ? country : []))).size} other countries`,
    ),
    row('actors', actors.length),
    ...ROLES.map((role) => row(`  ${role}`, participants.filter((one) => one.role === role).length, 'in events')),
    row('figures', figures),
    row('links', links.length),
    ...BASES.map((basis) => row(`  ${basis}`, links.filter((link) => link.basis === basis).length)),
    row('sentences', sentences.length, `${sentences.filter(({ cites }) => cites.length > 0).length} cited`),
    row('citations', citations.length),
    ...sources.map(({ id }) => row(`  ${id}`, citations.filter(({ source }) => source === id).length)),
    row('stories', new Set(stories.map(({ slug }) => slug)).size, scenes),
    'events by precision (UCDP where_prec)',
    ...PRECISIONS.map((precision) =>
      row(
        `  ${wherePrec(precision)} ${precision}`,
        events.filter(({ place }) => precisionOf.get(place) === precision).length,
      ),
    ),
    ...notStated(events.filter(({ place }) => precisionOf.get(place) === null).length),
  ].join('\n')
}

/** A row of what the data do not state, if there is anything. */
function notStated(count: number): string[] {
  return count > 0 ? [row('  not stated', count)] : []
}

function row(name: string, count: number, note = ''): string {
  return `${name.padEnd(24)}${String(count).padStart(5)}${note ? `   ${note}` : ''}`
}

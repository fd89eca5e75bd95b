import { type Change, FIELDS, split } from '../geodata/domain/history/change'
import type { PublishedVersion } from '../geodata/domain/history/history'
import { type EventChange, sorted } from '../geodata/domain/history/publish'

/** A summary of a published version for the terminal; long lists are only counted by field. */
export function publicationWords(version: PublishedVersion, events: readonly EventChange[]): string {
  const { added, facts, wording, filledIn } = sorted(events)
  const changed = byField(events, ({ corrected }) => corrected)
  const filled = byField(events, (parts) => parts.filledIn)
  const counts = [
    `${added.length} ${added.length === 1 ? 'event' : 'events'} added`,
    `${facts.length + wording.length} changed`,
  ]
  if (events.length === 0) counts.splice(0, 2, 'no event differs, but places, actors, sources or regions do')
  if (filledIn.length > 0) counts.push(`in ${filledIn.length} only new fields filled in`)
  return [
    `Version ${version.number}, ${version.date} (${version.hash}): ${counts.join(', ')}.`,
    ...(added.length > 0 ? [`  added: ${added.map(({ id }) => id).join(', ')}`] : []),
    ...(changed.length > 0 ? [`  changed in: ${changed.join(', ')}`] : []),
    ...(filled.length > 0 ? [`  new fields filled in: ${filled.join(', ')}`] : []),
  ].join('\n')
}

/** Each field with the number of events that changed in it; omits those with none. */
function byField(events: readonly EventChange[], part: (parts: ReturnType<typeof split>) => Change[]): string[] {
  const parts = events.map(({ changes }) => part(split(changes)))
  return FIELDS.flatMap((field) => {
    const count = parts.filter((some) => some.some((change) => change.field === field)).length
    return count > 0 ? [`${field} ${count}`] : []
  })
}

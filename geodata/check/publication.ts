import { FIELDS } from '../history/change'
import type { PublishedVersion } from '../history/history'
import type { EventChange } from '../history/publish'

/** What a publication noted, in a few lines for a terminal; long lists are counted by field. */
export function publicationWords(version: PublishedVersion, events: readonly EventChange[]): string {
  const added = events.filter(({ added }) => added)
  const changed = events.filter(({ added }) => !added)
  const byField = FIELDS.flatMap((field) => {
    const count = changed.filter(({ changes }) => changes.some((change) => change.field === field)).length
    return count > 0 ? [`${field} ${count}`] : []
  })
  return [
    `Version ${version.number}, ${version.date} (${version.hash}): ${added.length} events added, ${changed.length} changed.`,
    ...(added.length > 0 ? [`  added: ${added.map(({ id }) => id).join(', ')}`] : []),
    ...(byField.length > 0 ? [`  changed in: ${byField.join(', ')}`] : []),
  ].join('\n')
}

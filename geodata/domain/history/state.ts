import type { AtlasEvent } from '../join/atlas'
import { summaryText } from '../join/summary'
import { LANGUAGES, type Localized } from '../language/language'
import type { EventState } from './history'

/** An event as stored in the history: everything that readers see, without derived fields. */
export function stateOf(event: AtlasEvent): EventState {
  const summary = Object.fromEntries(
    LANGUAGES.map((language) => [language, summaryText(event, language)]),
  ) as unknown as Localized
  return {
    title: event.title,
    summary,
    cites: event.summary.map(({ cites }) => cites.map((position) => position + 1)),
    date: event.date,
    dates: event.dates.map(({ date, source, part, locator }) => ({ date, source, part, locator })),
    dating: event.dating,
    contested: event.contested,
    place: event.place,
    siting: event.siting,
    inferred: [...event.inferred],
    kind: event.kind,
    status: event.status,
    actors: event.actors.map(({ id, role }) => ({ id, role })),
    figures: event.figures.map((figure) => structuredClone(figure)),
    citations: event.citations.map(({ source, part, locator }) => ({ source, part, locator })),
    links: event.links.map(({ kind, event: other, basis, source, part, locator }) => ({
      kind,
      event: other,
      basis,
      source,
      part,
      locator,
    })),
  }
}

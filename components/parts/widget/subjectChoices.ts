import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Story } from '@/geodata/domain/story/story'
import { formatView } from '@/geodata/domain/view/format'
import { placeView } from '@/geodata/domain/view/placeView'
import { EMPTY_VIEW, type Vocabulary } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'

/** A possible content of a widget: name, and View as a query string. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly query: string
}

/** The lists of the widget builder, and the ids that are valid in a View. */
export interface Choices {
  readonly vocabulary: Vocabulary
  readonly stories: readonly (Pick<Choice, 'id' | 'name'> & { readonly scenes: readonly Choice[] })[]
  readonly events: readonly Choice[]
  readonly places: readonly Choice[]
}

/** The options in one language: events by date, places alphabetically. */
export function choicesOf(atlas: Atlas, stories: readonly Story[], language: Language, t: Translate): Choices {
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => ({ id }))
  return {
    vocabulary: {
      config: { groups: ids(atlas.config.groups) },
      regions: ids(atlas.regions),
      places: atlas.places.map(({ id, point }) => ({ id, point: point && true })),
      kinds: ids(atlas.kinds),
      actors: ids(atlas.actors),
      sources: ids(atlas.sources),
      events: ids(atlas.events),
    },
    stories: stories
      .filter((story) => story.language === language)
      .map(({ slug, title, scenes }) => ({
        id: slug,
        name: title,
        scenes: scenes.map((scene) => ({
          id: scene.slug,
          name: `${scene.number}. ${scene.heading}`,
          query: scene.query,
        })),
      })),
    events: atlas.events.map(({ id, title, date }) => ({
      id,
      name: `${dateWords(date, language, t)} · ${title[language]}`,
      query: formatView({ ...EMPTY_VIEW, event: id }),
    })),
    places: atlas.places
      .map((place) => ({
        id: place.id,
        name: place.name[language],
        query: formatView({ ...EMPTY_VIEW, ...placeView(place) }),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language)),
  }
}

import { eventThing } from '@/geodata/domain/export/jsonld/event'
import { placeThing } from '@/geodata/domain/export/jsonld/place'
import { withId } from '@/geodata/domain/join/lookup'
import type { ItemsAsked } from '@/geodata/domain/ogc/itemsDocument'
import type { Service } from '@/geodata/domain/ogc/service'
import type { FoundFeature, StoredFeature } from '@/geodata/domain/service/features'
import { atlasSource } from '@/geodata/load/source'

/**
 * Features in schema.org terms: a single one as itself, several as a list. What has a page on this site is described as
 * there, other data as far as its properties say.
 */
export function linkedData(
  service: Service,
  items: readonly FoundFeature[],
  { collection, doubt, missing }: ItemsAsked,
) {
  const things = items.map(({ feature, certain }) => ({
    thing: (service.dataSet.hasPages && ownThing(service, collection, feature.id)) || plainThing(collection, feature),
    certain,
  }))
  const [only, ...others] = things
  if (only && others.length === 0 && !doubt && !missing) return only.thing
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: items.length,
    ...(missing ? { description: missing.detail } : {}),
    itemListElement: things.map(({ thing: { '@context': _, ...thing }, certain }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      ...(doubt && !certain ? { description: service.say('possibleHint') } : {}),
      item: thing,
    })),
  }
}

type Thing = Readonly<Record<string, unknown>> & { readonly '@context': 'https://schema.org' }

function ownThing({ language, root }: Service, collection: ItemsAsked['collection'], id: string): Thing | null {
  const atlas = atlasSource().atlas()
  const site = { atlas, language, origin: new URL(root).origin }
  if (collection === 'events') {
    const event = withId(atlas.events, id)
    return event ? { ...Object(eventThing(atlas, event, site)), '@context': 'https://schema.org' } : null
  }
  const place = collection === 'places' ? withId(atlas.places, id) : undefined
  return place ? { ...Object(placeThing(place, site)), '@context': 'https://schema.org' } : null
}

function plainThing(collection: ItemsAsked['collection'], { id, properties }: StoredFeature): Thing {
  return {
    '@context': 'https://schema.org',
    '@type': collection === 'events' ? 'Event' : collection === 'stories' ? 'Article' : 'Place',
    identifier: id,
    name: properties.title ?? properties.name ?? id,
    ...(typeof properties.summary === 'string' && properties.summary ? { description: properties.summary } : {}),
  }
}

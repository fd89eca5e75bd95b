import type { ReactNode } from 'react'
import { translatorIn } from '@/components/language/translate'
import { askedParts, itemsTitle } from '@/components/pages/service/asked'
import {
  CollectionPage,
  CollectionsPage,
  QueryablesPage,
  SchemaPage,
  TilesPage,
} from '@/components/pages/service/CollectionPages'
import { ApiPage, ConformancePage } from '@/components/pages/service/DocumentPages'
import { featureTitle } from '@/components/pages/service/featureTitle'
import { ItemPage } from '@/components/pages/service/ItemPage'
import { ItemsPage } from '@/components/pages/service/ItemsPage'
import { LandingPage } from '@/components/pages/service/LandingPage'
import { formatItems, nextPage, queryOf } from '@/geodata/domain/ogc/items'
import type { LeftOut } from '@/geodata/domain/ogc/itemsDocument'
import { openapiDocument } from '@/geodata/domain/ogc/openapi'
import type { Resource } from '@/geodata/domain/ogc/resource'
import type { Service } from '@/geodata/domain/ogc/service'
import { siteLinks, withAddresses } from '@/geodata/domain/ogc/sitePages'
import { type CollectionId, type FeaturePage, isUncertain, MAPPED } from '@/geodata/domain/service/features'
import { atlasSource } from '@/geodata/load/source'
import { isOffered, queryablesOfAll, type ServiceStore, schemaOf } from './answers'
import { leftOut } from './missing'
import { viewAsked } from './pictured'
import { type ServiceProblem, ServiceRefusal, storeProblem } from './problem'
import { hintsAsked, itemsAsked, leavesDoubt } from './request'

/** A page of the open data service. */
export interface ServicePage {
  readonly title: string
  readonly description: string
  /** What its status says, if it is not 200. */
  readonly problem: ServiceProblem | null
  /** What it is made without; null if nothing is missing. */
  readonly missing: LeftOut | null
  readonly body: ReactNode
}

/** The page of a resource; null if there is nothing. Throws what the store throws, unless it says so on the page. */
export async function servicePage(
  service: Service,
  resource: Resource,
  given: URLSearchParams,
  store: ServiceStore,
): Promise<ServicePage | null> {
  const { language, say } = service
  const t = translatorIn(language)
  const parts = { service, t }
  const plain = (title: string, body: ReactNode): ServicePage => ({
    title,
    description: t('ogc.intro'),
    problem: null,
    missing: null,
    body,
  })
  if (!isOffered(resource, service.dataSet)) return null
  switch (resource.kind) {
    case 'landing':
      return plain(t('ogc.link.landing'), <LandingPage {...parts} />)
    case 'conformance':
      return plain(t('ogc.conformance'), <ConformancePage {...parts} />)
    case 'api': {
      const { paths } = openapiDocument(service, await queryablesOfAll(store))
      return plain(t('ogc.api.title'), <ApiPage {...parts} paths={paths} />)
    }
    case 'collections':
      return plain(t('ogc.collections'), <CollectionsPage {...parts} />)
    case 'tilesets':
    case 'tileMatrixSets':
    case 'tileMatrixSet':
      return plain(t('ogc.link.tilesets'), <TilesPage {...parts} resource={resource} collections={MAPPED} />)
    case 'collectionTilesets':
    case 'tileset':
      return plain(
        t('ogc.link.tilesets'),
        <TilesPage {...parts} resource={resource} collections={[resource.collection]} />,
      )
    case 'collection':
      return plain(
        say(`collection.${resource.collection}.title`),
        <CollectionPage {...parts} collection={resource.collection} />,
      )
    case 'queryables': {
      const queryables = await store.queryables(resource.collection)
      return plain(
        t('ogc.link.queryables'),
        <QueryablesPage {...parts} collection={resource.collection} queryables={queryables} />,
      )
    }
    case 'schema': {
      const { document, missing } = await schemaOf(service, resource.collection, store)
      const properties = Object.entries(document.properties)
      const body = <SchemaPage {...parts} collection={resource.collection} properties={properties} missing={missing} />
      return { ...plain(t('ogc.link.schema'), body), missing }
    }
    case 'items':
      return itemsPage(service, resource.collection, given, store)
    case 'item': {
      const { collection, id } = resource
      const feature = await store.feature(collection, id, language)
      if (!feature) return null
      const [found] = withAddresses(service, collection, [{ feature, certain: true }])
      const isShown = service.dataSet.hasPages && isUncertain(collection)
      return plain(
        featureTitle(feature),
        <ItemPage
          {...parts}
          collection={collection}
          feature={found?.feature ?? feature}
          links={siteLinks(service, collection, id)}
          picture={isShown ? `/${language}/map.svg?${collection === 'events' ? 'event' : 'place'}=${id}` : null}
        />,
      )
    }
    case 'tile':
      return null
  }
}

async function itemsPage(
  service: Service,
  collection: CollectionId,
  given: URLSearchParams,
  store: ServiceStore,
): Promise<ServicePage> {
  const { language, say, dataSet } = service
  const t = translatorIn(language)
  const queryables = await store.queryables(collection)
  const description = say(`collection.${collection}.description`)
  const hints = hintsAsked(given, queryables, language)
  const parts = { service, t, collection, queryables, given, hints }
  const refused = (problem: ServiceProblem): ServicePage => {
    const faults = problem.parameters?.map(({ parameter, detail }) => ({ parameter, detail: detail[language] }))
    const body = (
      <ItemsPage
        {...parts}
        asked={null}
        query={given.toString()}
        next={null}
        page={null}
        faults={faults ?? [{ parameter: null, detail: problem.detail }]}
        doubt={false}
        view={null}
        missing={null}
      />
    )
    return { title: itemsTitle(collection, null, t), description, problem, missing: null, body }
  }
  try {
    const request = itemsAsked(given, language, { collection, kind: 'items', queryables })
    const query = queryOf(request, queryables, language)
    const page: FeaturePage = await store.features(query)
    const missing = leftOut(page.missing, language)
    const asked = askedParts(request, { given, queryables, language, t })
    const view = dataSet.hasPages ? viewAsked(request, collection, atlasSource().atlas()) : null
    const body = (
      <ItemsPage
        {...parts}
        asked={asked}
        query={formatItems(request, queryables)}
        next={page.next && formatItems(nextPage(request, page.next, false), queryables)}
        page={page}
        faults={[]}
        doubt={leavesDoubt(query)}
        view={view}
        missing={missing}
      />
    )
    return { title: itemsTitle(collection, asked, t), description, problem: null, missing, body }
  } catch (error) {
    const problem = error instanceof ServiceRefusal ? error.problem : storeProblem(error, language)
    if (!problem) throw error
    return refused(problem)
  }
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { segmentsOf } from '@/app/ogc/segments'
import { serviceIn } from '@/app/ogc/serviceIn'
import { servicePage } from '@/app/ogc/servicePage'
import { pageMetadata } from '@/components/pages/record/metadata'
import type { Language } from '@/geodata/domain/language/language'
import { pathOf, resourceAt } from '@/geodata/domain/ogc/resource'
import { featureStore } from '@/geodata/load/store'
import { pageContext } from '../../pageContext'

interface ServiceRouteProps {
  readonly params: Promise<{ lang: string; path?: string[] }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Once for the head and the body. */
const pageOf = cache(async (language: Language, path: string, query: string) => {
  const resource = resourceAt(JSON.parse(path))
  if (!resource) return null
  const store = featureStore()
  const service = serviceIn(language, await store.dataSet())
  const page = await servicePage(service, resource, new URLSearchParams(query), store)
  return page && { ...page, path: `/ogc${pathOf(resource)}` }
})

async function asked(props: ServiceRouteProps) {
  const { language } = await pageContext(props)
  const { path = [] } = await props.params
  const given = Object.entries(await props.searchParams).flatMap(([name, values]) =>
    // A form without JavaScript sends its empty fields, too.
    [values ?? []].flat().flatMap((value) => (value === '' ? [] : [[name, value]])),
  )
  const page = await pageOf(language, JSON.stringify(segmentsOf(path)), new URLSearchParams(given).toString())
  return { language, page }
}

export async function generateMetadata(props: ServiceRouteProps): Promise<Metadata> {
  const { language, page } = await asked(props)
  if (!page) return {}
  const { path, title, description, problem, missing } = page
  return {
    ...pageMetadata({ language, path, title, description }),
    ...(problem ? { robots: { index: false } } : {}),
    // Read by server/render.mjs: a page cannot set its status, nor headers.
    other: {
      ...(problem ? { 'joliba:status': String(problem.status) } : {}),
      ...(missing ? { 'joliba:missing': missing.datetime.join(', ') } : {}),
    },
  }
}

/** The pages of the open data service, which are its answers in HTML. */
export default async function ServiceRoute(props: ServiceRouteProps) {
  const { page } = await asked(props)
  return page ? page.body : notFound()
}

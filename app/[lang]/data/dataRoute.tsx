import type { Metadata } from 'next'
import { DataPage } from '@/components/pages/data/DataPage'
import { LinkedData } from '@/components/pages/record/LinkedData'
import { pageMetadata } from '@/components/pages/record/metadata'
import { referenceOf } from '@/components/parts/share/reference'
import { chosen } from '@/geodata/domain/export/chosen'
import { parseView } from '@/geodata/domain/view/parse'
import { atlasSource } from '@/geodata/load/source'
import { pageContext, type RouteProps } from '../pageContext'
import { datasetIn } from '../payloads'

interface DataRouteProps extends RouteProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: DataRouteProps): Promise<Metadata> {
  const { atlas, language, t } = await pageContext(props)
  const view = parseView(await props.searchParams, atlas)
  return pageMetadata({ language, path: '/data', title: t('data.title'), description: t('data.description'), view })
}

export default async function DataRoute(props: DataRouteProps) {
  const { atlas, language, t } = await pageContext(props)
  const view = parseView(await props.searchParams, atlas)
  const version = atlasSource().publishedVersion()
  const reference = referenceOf(view, version, { atlas, language, t })
  return (
    <>
      <DataPage atlas={atlas} language={language} t={t} view={view} rows={chosen(atlas, view)} reference={reference} />
      <LinkedData of={datasetIn(language)} />
    </>
  )
}

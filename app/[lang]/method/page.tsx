import type { Metadata } from 'next'
import { pageMetadata } from '@/components/pages/record/metadata'
import { ProsePage } from '@/components/pages/text/ProsePage'
import { atlasSource } from '@/geodata/load/source'
import { pageContext, type RouteProps } from '../pageContext'

/** Other languages get the prerendered 404 page. */
export const dynamicParams = false

export async function generateMetadata(props: RouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  const { title } = atlasSource().prose('method', language)
  return pageMetadata({ language, path: '/method', title, description: t('about.methodDescription') })
}

export default async function MethodRoute(props: RouteProps) {
  const { atlas, language, t } = await pageContext(props)
  return <ProsePage atlas={atlas} prose={atlasSource().prose('method', language)} path="/method" t={t} />
}

import type { Metadata } from 'next'
import { contactFrom } from '@/components/pages/record/contact'
import { pageMetadata } from '@/components/pages/record/metadata'
import { ReportPage } from '@/components/pages/record/ReportPage'
import { subjectOf } from '@/components/parts/event/report'
import { atlasSource } from '@/geodata/load/source'
import { pageContext, type RouteProps } from '../pageContext'

interface ReportRouteProps extends RouteProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: ReportRouteProps): Promise<Metadata> {
  const { language, t } = await pageContext(props)
  const metadata = pageMetadata({
    language,
    path: '/report',
    title: t('site.report'),
    description: t('report.description'),
  })
  // One page for all records: search engines should index only the one without a query.
  return Object.keys(await props.searchParams).length > 0
    ? { ...metadata, robots: { index: false, follow: true } }
    : metadata
}

/** Rendered on demand, to use the report address of the running server. */
export default async function ReportRoute(props: ReportRouteProps) {
  const { atlas, language, t } = await pageContext(props)
  const subject = subjectOf(atlas, await props.searchParams, language, t)
  return (
    <ReportPage
      subject={subject}
      version={atlasSource().publishedVersion()}
      contact={contactFrom(process.env)}
      language={language}
      t={t}
    />
  )
}

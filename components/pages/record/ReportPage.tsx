import type { DataVersion } from '@/geodata/domain/history/history'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { reportText, type subjectOf } from '../../parts/event/report'
import { Page } from '../../parts/site/Page'
import type { Contact } from './contact'
import { ReportForm } from './ReportForm'

interface ReportPageProps {
  readonly subject: ReturnType<typeof subjectOf>
  readonly version: DataVersion
  readonly contact: Contact | null
  readonly language: Language
  readonly t: Translate
}

/** A prepared report of an error: subject, passages and version of the data are filled in. */
export function ReportPage({ subject, version, contact, language, t }: ReportPageProps) {
  const words = (['text', 'copy', 'copied', 'failed', 'send', 'open'] as const).map((name) => [
    name,
    t(`report.${name}`),
  ])
  return (
    <Page language={language} t={t} path="/report">
      <h1>{t('site.report')}</h1>
      <p>
        <a href={`/${language}${subject.path}`}>{subject.title}</a>
      </p>
      <p>
        {t('report.intro')} {!contact && t('report.noContact')}
      </p>
      <ReportForm
        key={subject.path}
        text={reportText(subject, version, language, t)}
        subject={t('report.subject', { title: subject.title })}
        contact={contact}
        words={Object.fromEntries(words)}
      />
    </Page>
  )
}

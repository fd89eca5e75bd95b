import { useTranslations } from 'use-intl'

/**
 * Says that a page could not be shown, and offers to try again. Its words come with every page: a failure is no time to
 * ask for more.
 */
export function Failure({ retry }: { retry: () => void }) {
  const t = useTranslations('failure')
  return (
    <main className="page">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p>
        <button type="button" className="button primary" onClick={retry}>
          {t('retry')}
        </button>
      </p>
    </main>
  )
}

import { useTranslations } from 'use-intl'

/** Error message with a retry button. Its messages are sent with every page, since fetching may be what failed. */
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

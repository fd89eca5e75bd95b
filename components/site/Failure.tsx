import type { Language } from '@/geodata/language/language'
import { translatorIn } from '../language/translate'

/** Says that a page could not be shown, and offers to try again. */
export function Failure({ language, retry }: { language: Language; retry: () => void }) {
  const t = translatorIn(language)
  return (
    <main className="page">
      <h1>{t('failure.title')}</h1>
      <p>{t('failure.text')}</p>
      <p>
        <button type="button" onClick={retry}>
          {t('failure.retry')}
        </button>
      </p>
    </main>
  )
}

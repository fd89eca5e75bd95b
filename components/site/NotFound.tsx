import type { Language } from '@/geodata/language/language'
import { SearchForm } from '../filter/SearchForm'
import { translatorIn } from '../language/translate'
import { Page } from './Page'

/** Says that there is no such page, with a way on: in the address's language, or in all when it names none. */
export default function NotFound({ languages }: { languages: readonly Language[] }) {
  const [language = 'en'] = languages
  return (
    <Page language={language} t={translatorIn(language)}>
      {languages.map((each) => {
        const t = translatorIn(each)
        return (
          <section key={each} lang={each} className="page-section">
            <h1>{t('notFound.title')}</h1>
            <p>{t('notFound.text')}</p>
            <SearchForm t={t} action={`/${each}`} />
            <p>
              <a href={`/${each}`}>{t('notFound.home')}</a>
            </p>
          </section>
        )
      })}
    </Page>
  )
}

import type { Language } from '@/geodata/domain/language/language'
import type { StoryTitle } from '@/geodata/domain/story/story'
import { translatorHere } from '../../language/translateHere'
import { SearchForm } from '../filter/SearchForm'
import { Page } from './Page'

interface NotFoundProps {
  readonly languages: readonly Language[]
  readonly stories: readonly StoryTitle[]
}

/** The 404 message with links: in the language of the address, or in all if it has none. */
export default function NotFound({ languages, stories }: NotFoundProps) {
  const [language = 'en'] = languages
  return (
    <Page language={language} t={translatorHere(language)}>
      {languages.map((each) => {
        const t = translatorHere(each)
        return (
          <section key={each} lang={each} className="page-section">
            <h1>{t('notFound.title')}</h1>
            <p>{t('notFound.text')}</p>
            <SearchForm t={t} action={`/${each}`} />
            <p>
              <a href={`/${each}`}>{t('notFound.home')}</a>
            </p>
            {stories.length > 0 && <p>{t('story.which')}</p>}
            <ul>
              {stories
                .filter(({ language: own }) => own === each)
                .map(({ slug, title }) => (
                  <li key={slug}>
                    <a href={`/${each}/stories/${slug}`}>{title}</a>
                  </li>
                ))}
            </ul>
          </section>
        )
      })}
    </Page>
  )
}

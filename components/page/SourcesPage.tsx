import { dateWords } from '../language/words'
import { CollectionPage, type CollectionProps } from './CollectionPage'
import { Rows } from './Rows'
import { sourceCounts } from './sourceCounts'

/** Every document that the atlas rests on. */
export function SourcesPage({ atlas, language, t }: CollectionProps) {
  return (
    <CollectionPage atlas={atlas} language={language} t={t} collection="sources">
      <Rows
        rows={atlas.sources.map((source) => {
          const { events, passages, figures } = sourceCounts(atlas, source)
          return {
            id: source.id,
            href: `/${language}/sources/${source.id}`,
            name: source.label[language],
            note: (
              <>
                {source.title && <cite lang={source.language}>{source.title}</cite>}
                {source.title && source.author && ', '}
                {source.author}
                {source.date && `, ${dateWords(source.date, language, t)}`}
                {(source.title || source.author) && '. '}
                {t('pages.sourceCounts', { events, passages, figures })}
              </>
            ),
            count: '',
          }
        })}
      />
    </CollectionPage>
  )
}

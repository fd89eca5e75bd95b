import { Fact, Facts } from '../../parts/site/Facts'
import { Details } from '../../parts/source/Details'
import { CollectionPage, type CollectionProps } from './CollectionPage'
import { passagesOf } from './passages'
import { RecordList } from './RecordList'
import { SourceParts } from './SourceParts'
import { sourceCounts } from './sourceCounts'

/** All documents that the atlas is based on. */
export function SourcesPage({ atlas, language, t }: CollectionProps) {
  return (
    <CollectionPage atlas={atlas} language={language} t={t} collection="sources">
      <RecordList
        rows={atlas.sources.map((source) => {
          const { events, passages, figures } = sourceCounts(atlas, source)
          return {
            id: source.id,
            href: `/${language}/sources/${source.id}`,
            name: source.label[language],
            note: (
              <>
                <Details document={{ source, part: null }} language={language} t={t} />
                <br />
                {t('pages.sourceCounts', { events, passages, figures })}
                <Facts>
                  <Fact term={t('pages.standpoint')}>{source.standpoint[language]}</Fact>
                  <Fact term={t('pages.independence')}>{source.independence[language]}</Fact>
                  <Fact term={t('pages.parts')}>
                    {source.parts.length > 0 ? (
                      <SourceParts
                        atlas={atlas}
                        source={source}
                        passages={passagesOf(atlas, source)}
                        language={language}
                        t={t}
                      />
                    ) : null}
                  </Fact>
                </Facts>
              </>
            ),
            count: '',
          }
        })}
      />
    </CollectionPage>
  )
}

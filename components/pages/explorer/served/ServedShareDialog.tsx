import { type Messages, useTranslations } from 'use-intl'
import { itemsOfView } from '@/geodata/domain/ogc/itemsOfView'
import { MOST_ON_A_PAGE } from '@/geodata/domain/ogc/limits'
import { totalOf } from '@/geodata/domain/select/match'
import { isFacet } from '@/geodata/domain/view/filter'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { isAssumed } from '../../../parts/filter/facetWords'
import { filterName } from '../../../parts/filter/filterNames'
import { viewWords } from '../../../parts/poster/viewWords'
import { LinkPart } from '../../../parts/share/LinkPart'
import { PictureCode } from '../../../parts/share/PictureCode'
import { PicturePart } from '../../../parts/share/PicturePart'
import styles from '../../../parts/share/ShareDialog.module.css'
import { SheetDialog } from '../../../parts/share/SheetDialog'
import data from '../../../ui/Data.module.css'
import { useExplorer, useShown } from '../../../view/useExplorer'
import own from './Served.module.css'

interface ServedShareDialogProps {
  readonly messages: Messages
  readonly print: () => void
  readonly close: () => void
}

/** The ways to pass on a View of the served data set: its link, paper, and its events from the open data service. */
export function ServedShareDialog({ messages, print, close }: ServedShareDialogProps) {
  const t = useTranslations('explore')
  const { atlas, language, view } = useExplorer()
  const { selection } = useShown()
  const words = useTranslations()
  const { query, left } = itemsOfView(view, language, isAssumed('reported', atlas))
  const count = totalOf(selection.count)
  const notes = [
    ...left.map((key) =>
      t('filesWithout', {
        filter: filterName(key, isFacet(key) ? view[key] : [], view, { atlas, language, t: words }),
      }),
    ),
    ...(count > MOST_ON_A_PAGE ? [t('filesFirst', { most: MOST_ON_A_PAGE })] : []),
  ]
  return (
    <MessagesProvider language={language} messages={messages}>
      <Frame
        close={close}
        print={print}
        query={query}
        notes={notes}
        words={{
          use: t('filesUse'),
          service: t('service'),
          print: t('print'),
          printUse: t('printUse'),
          code: t('code'),
          codeUse: t('codeUse'),
        }}
      />
    </MessagesProvider>
  )
}

interface FrameProps extends Pick<ServedShareDialogProps, 'close' | 'print'> {
  readonly query: string
  readonly notes: readonly string[]
  readonly words: Readonly<Record<'use' | 'service' | 'print' | 'printUse' | 'code' | 'codeUse', string>>
}

const FILES = [
  { format: 'csv', name: 'csv' },
  { format: 'json', name: 'geojson' },
] as const

function Frame({ close, print, query, notes, words }: FrameProps) {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const { title } = viewWords(atlas, { ...view, compare: null }, { language, t })
  const shared = { language, path: '/explore', view, subject: { atlas } } as const
  const items = (more: string) => `/ogc/collections/events/items?${query}${more}`
  return (
    <SheetDialog id="share-title" title={t('share.title')} what={title} closeLabel={t('share.close')} close={close}>
      <LinkPart shared={shared} title={title} />
      <PicturePart language={language} path="/explore" view={view} title={title} />
      <section className={styles.part} aria-labelledby="share-data">
        <h3 id="share-data">{t('share.data')}</h3>
        <p className="hint">{words.use}</p>
        {notes.map((note) => (
          <p key={note} className={own.notice}>
            {note}
          </p>
        ))}
        <ul className={data.files} aria-labelledby="share-data">
          {FILES.map(({ format, name }) => (
            <li key={format}>
              <a href={items(`&f=${format}&limit=${MOST_ON_A_PAGE}`)} download>
                {t(`data.formats.${name}.name`)}
              </a>{' '}
              <span className={data.use}>{t(`data.formats.${name}.use`)}</span>
            </li>
          ))}
        </ul>
        <p>
          <a href={`/${language}${items('')}`}>{words.service}</a>
        </p>
      </section>
      <PictureCode shared={shared} title={title} words={{ title: words.code, use: words.codeUse }} />
      <section className={styles.part} aria-labelledby="share-paper">
        <h3 id="share-paper">{words.print}</h3>
        <p className={styles.send}>
          <button
            type="button"
            className="button primary"
            onClick={() => {
              close()
              print()
            }}
          >
            {words.print}
          </button>{' '}
          {words.printUse}
        </p>
      </section>
    </SheetDialog>
  )
}

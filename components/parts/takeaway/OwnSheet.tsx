import { chosenBy } from '@/geodata/domain/export/chosen'
import { positionsOf } from '@/geodata/domain/select/standing'
import { PrintedView } from '../print/PrintedView'
import { ownPosterWords, statedWords } from './ownWords'
import type { Taken } from './writers'

/** More events than these fill hundreds of pages. */
const MOST = 2000

/** A View of a reader's own data on paper: no address, as there is none, and what the reader states about the data. */
export function OwnSheet({ atlas, view, about, language, t }: Taken) {
  const count = positionsOf(chosenBy(atlas, view).positions).length
  const foot = (
    <div>
      {count > MOST && <p>{t('own.takeAway.printMost', { most: MOST, count })}</p>}
      <p>
        {t('own.takeAway.printFrom', { title: about.title })} {statedWords(about, t)}
      </p>
    </div>
  )
  return (
    <PrintedView
      atlas={atlas}
      view={view}
      language={language}
      words={ownPosterWords(atlas, view, { about, language, t })}
      most={MOST}
      foot={foot}
    />
  )
}

import { chosenBy } from '@/geodata/domain/export/chosen'
import { htmlPieces } from '@/geodata/domain/export/htmlFile'
import { ownFilePieces } from '@/geodata/domain/export/ownFile'
import { asInFile } from '@/geodata/domain/import/meridian'
import { positionsOf } from '@/geodata/domain/select/standing'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { groundAcross } from '@/geodata/drawing/ground/groundAcross'
import { withRegions } from '@/geodata/drawing/ground/withRegions'
import { called } from '../../language/called'
import { htmlStill } from './htmlStill'
import { type Control, counting, inSlices } from './inSlices'
import { standaloneParts, worldGround } from './standaloneParts'
import { filtersOf, type Taken } from './writers'

/**
 * Writes a page that holds the explorer with the events of the View, in slices; see `inSlices`. Rejects if the site
 * cannot be asked for the explorer's code.
 */
export async function writtenHtml(taken: Taken, control: Control): Promise<BlobPart[]> {
  const { atlas, view, about, language, t } = taken
  const [{ messages, code }, world] = await Promise.all([standaloneParts(language), worldGround()])
  control.signal.throwIfAborted()
  const ground = withRegions(groundAcross(world, atlas.config.map.edge), atlas.regions)
  const named = called(messages, about.title)
  const own = { ...named, site: { ...named.site, attribution: t('own.takeAway.ground') } }
  const selection = chosenBy(atlas, view)
  const total = positionsOf(selection.positions).length
  let done = 0
  const data = counting(
    // The events are chosen already: of the View's filters nothing remains but the comparison.
    ownFilePieces(asInFile(atlas), selection, { language, about, view: filtersOf(view) }, { messages: own, ground }),
    () => {
      done++
    },
  )
  const still = htmlStill(taken, preparedGround(ground))
  return inSlices(htmlPieces({ language, about, code, data, still }), control, () => Math.min(1, done / (total + 1)))
}

import { type FolderWords, folderFiles } from '@/geodata/domain/export/folder'
import { folderRegions } from '@/geodata/domain/export/folderRegions'
import { zipPieces } from '@/geodata/domain/export/zipPieces'
import { columns } from '@/geodata/domain/join/columns'
import { withRegions } from '@/geodata/drawing/ground/withRegions'
import { type Control, counting, inSlices } from './inSlices'
import { worldGround } from './standaloneParts'
import type { Taken } from './writers'

/** Writes all events as a folder in the format of an atlas, as a ZIP archive, in slices; see `inSlices`. */
export async function writtenFolder(taken: Taken, control: Control): Promise<BlobPart[]> {
  const { about, language } = taken
  const atlas = taken.atlas.inFile ?? taken.atlas
  const ground = withRegions(await worldGround(), folderRegions(atlas))
  const { length } = columns(atlas)
  let done = 0
  function* files() {
    for (const { name, pieces } of folderFiles(atlas, { language, about, words: wordsOf(taken), ground })) {
      const isEvents = name.includes('/events/')
      yield { name, pieces: isEvents ? counting(pieces, () => done++) : pieces }
    }
  }
  return inSlices(zipPieces(files()), control, () => (length === 0 ? 1 : done / length))
}

function wordsOf({ about, t }: Taken): FolderWords {
  const said = (key: 'notKnown' | 'asWritten' | 'nameless' | 'broad' | 'outside') => t(`own.folder.${key}`)
  const licence = about.licence ?? t('own.folder.noLicence')
  return {
    notKnown: said('notKnown'),
    asWritten: said('asWritten'),
    nameless: said('nameless'),
    broad: said('broad'),
    outside: said('outside'),
    ground: t('own.takeAway.ground'),
    // The site writes the number.
    coverage: `# ${t('own.folder.coverageTitle')}\n\n${t('own.folder.coverage', { events: '{events}' })}\n`,
    method: `# ${t('own.folder.methodTitle')}\n\n${t('own.folder.method')}\n`,
    readme: [
      about.title,
      '',
      about.source === null ? t('own.folder.noSource') : t('own.takeAway.sourceIs', { source: about.source }),
      about.licence === null ? licence : t('own.takeAway.licenceIs', { licence }),
      t('own.takeAway.ground'),
      '',
      t('own.folder.readme'),
      '',
      '    npm run data:check -- <folder>',
      '    JOLIBA_ATLAS=<folder> npm start',
      '',
      t('own.folder.readmeFormat'),
      '',
    ].join('\n'),
    licence: `${licence}\n`,
  }
}

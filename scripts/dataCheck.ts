import { existsSync, writeFileSync } from 'node:fs'
import { join as joined, relative } from 'node:path'
import { check } from '../geodata/domain/check/check'
import { publishedIds } from '../geodata/domain/check/publishedIds'
import { summary } from '../geodata/domain/check/summary'
import { formatHistory, lastVersion } from '../geodata/domain/history/history'
import { publish } from '../geodata/domain/history/publish'
import { join } from '../geodata/domain/join/join'
import { formatFault } from '../geodata/domain/read/fault'
import { PUBLISHED, recordsOf } from '../geodata/domain/read/read'
import { readDataFiles } from '../geodata/load/files'
import { atlasFolder, atlasSource } from '../geodata/load/source'
import { HISTORY, hashOf } from '../geodata/load/version'
import { publicationWords } from './publication'

/**
 * `npm run data:check` lists every fault of the data, or summarises it; exits with 1 on any fault. `npm run data:check
 * -- e2e/fixtures/veyra` checks the atlas in another folder. `npm run data:publish` (`--publish`) also adds the ids of
 * new records to the published ones, and publishes the data as the next version if it has changed.
 */
const [named] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
if (named) process.env.JOLIBA_ATLAS = named
const folder = atlasFolder()
const shown = relative(process.cwd(), folder)
if (!existsSync(folder)) {
  console.error(`There is no folder '${shown}'; name one that holds an atlas.yaml, such as geodata/mali.`)
  process.exit(1)
}
const publishing = named ? `npm run data:publish -- ${named}` : 'npm run data:publish'
const files = readDataFiles(folder)
const { documents, stories, faults } = check(files)

if (faults.length > 0) {
  for (const fault of faults) console.error(`${shown}/${formatFault(fault)}`)
  console.error(`\n${faults.length} ${faults.length === 1 ? 'error' : 'errors'} in the data; a build would stop here.`)
  process.exitCode = 1
} else {
  const atlas = join(recordsOf(documents))
  console.log(summary(atlas, stories))
  const published = `${JSON.stringify(publishedIds(documents, stories, files), null, 2)}\n`
  if (process.argv.includes('--publish')) {
    writeFileSync(joined(folder, PUBLISHED), published)
    const known = new Set((files[PUBLISHED] ?? '').match(/"[^"]+"/g))
    const added = (published.match(/"[^"]+"/g) ?? []).filter((id) => !known.has(id))
    console.log(`\nRecorded as published in ${shown}/${PUBLISHED}: ${added.join(', ') || 'nothing new'}.`)
  } else if (published !== files[PUBLISHED]) {
    console.log(`\nSome ids are not recorded as published yet; run '${publishing}'.`)
  }

  const history = atlasSource().history()
  const today = new Date().toISOString().slice(0, 10)
  const publication = publish(history, atlas, hashOf(atlas), today)
  if (!publication.version) {
    const last = lastVersion(history)
    console.log(`\nThe data is version ${last?.number}, published on ${last?.date} (${last?.hash}).`)
  } else if (process.argv.includes('--publish')) {
    writeFileSync(joined(folder, HISTORY), formatHistory(publication.history))
    console.log(`\nNoted in ${shown}/${HISTORY}:\n${publicationWords(publication.version, publication.events)}`)
  } else {
    console.log(
      `\nThe data differs from the version that was published last; '${publishing}' would note this:\n${publicationWords(publication.version, publication.events)}`,
    )
  }
}

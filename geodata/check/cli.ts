import { writeFileSync } from 'node:fs'
import { join as joined } from 'node:path'
import { join } from '../join/join'
import { DATA_FOLDER, readDataFiles } from '../read/load'
import { PUBLISHED, recordsOf } from '../read/read'
import { check } from './check'
import { formatFault } from './fault'
import { publishedIds } from './stability'
import { summary } from './summary'

/**
 * `npm run data:check` lists every fault of the data, or says what the data holds; it exits with 1 on any fault.
 * `npm run data:publish` (`--publish`) also notes the ids of new records as published.
 */
const files = readDataFiles()
const { documents, stories, faults } = check(files)

if (faults.length > 0) {
  for (const fault of faults) console.error(`geodata/${formatFault(fault)}`)
  console.error(`\n${faults.length} ${faults.length === 1 ? 'error' : 'errors'} in the data; a build would stop here.`)
  process.exitCode = 1
} else {
  console.log(summary(join(recordsOf(documents)), stories))
  const published = `${JSON.stringify(publishedIds(documents, stories, files), null, 2)}\n`
  if (process.argv.includes('--publish')) {
    writeFileSync(joined(DATA_FOLDER, PUBLISHED), published)
    const known = new Set((files[PUBLISHED] ?? '').match(/"[^"]+"/g))
    const added = (published.match(/"[^"]+"/g) ?? []).filter((id) => !known.has(id))
    console.log(`\nRecorded as published in geodata/${PUBLISHED}: ${added.join(', ') || 'nothing new'}.`)
  } else if (published !== files[PUBLISHED]) {
    console.log("\nSome ids are not recorded as published yet; run 'npm run data:publish'.")
  }
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { atlasFile } from '../geodata/domain/schema/config'
import {
  actorsFile,
  eventsFile,
  placesFile,
  regionsFile,
  sourcesFile,
  vocabularyFile,
} from '../geodata/domain/schema/record'

/**
 * `npm run geodata:schema` writes the schema of each data file as JSON Schema into geodata/domain/schema, so that text
 * editors complete and check the data; with `--check` it only reports outdated files, by exit code 1. Draft 7, which
 * YAML language servers support best.
 */
const FILES = {
  atlas: atlasFile,
  sources: sourcesFile,
  actors: actorsFile,
  vocabulary: vocabularyFile,
  regions: regionsFile,
  places: placesFile,
  events: eventsFile,
}

const checking = process.argv.includes('--check')

for (const [name, schema] of Object.entries(FILES)) {
  const path = fileURLToPath(new URL(`../geodata/domain/schema/${name}.schema.json`, import.meta.url))
  const published = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
  const text = `${JSON.stringify({ title: `Joliba: ${name}`, ...published }, null, 2)}\n`
  if (!checking) {
    writeFileSync(path, text)
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`geodata/domain/schema/${name}.schema.json does not match record.ts; run 'npm run geodata:schema'`)
    process.exitCode = 1
  }
}
if (checking && process.exitCode === undefined) console.log(`${Object.keys(FILES).length} schemas up to date`)

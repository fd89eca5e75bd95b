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
 * `npm run geodata:schema` writes the schema of each data file as JSON Schema into geodata/domain/schema, so that a
 * text editor completes and checks what is typed; with `--check` it only tells, by exit code 1, which are out of date.
 * Draft 7, because that is what YAML language servers read most faithfully.
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

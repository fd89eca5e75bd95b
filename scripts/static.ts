import { readBase } from './folder/base'
import { tool } from './process.mjs'

// `npm run static -- --base /joliba/ --out out`: the site as a folder of files for any host (docs/static.md). What is
// imported reads the base and the build's folder from the environment, so both are set before it starts.
const { base, out } = readBase(process.argv.slice(2), process.env)
process.exitCode = await tool('tsx', ['scripts/folder/main.ts', out], {
  JOLIBA_FOLDER: base,
  JOLIBA_DIST: process.env.JOLIBA_DIST || '.cache/folder',
})

// @ts-check
import path from 'node:path'
import { bundleLive } from './live.mjs'
import { ROOT, tool } from './process.mjs'

// `npm run dev`: Next, and beside it the live map of a widget, each made anew when a file changes.
const next = tool('next', ['dev', ...process.argv.slice(2)])
await bundleLive(path.join(ROOT, '.next', 'dev'), { watch: true })
process.exitCode = await next
process.exit()

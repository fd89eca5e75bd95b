// @ts-check
import { tool } from './process.mjs'

// Runs an installed tool in the environment that the two commands use, on every system: node scripts/tool.mjs next dev
const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await tool(name, args)

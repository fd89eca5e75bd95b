// @ts-check
import { tool } from './process.mjs'

// Runs an installed tool in the same environment as the two commands, on every platform: node scripts/tool.mjs next dev
const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await tool(name, args)

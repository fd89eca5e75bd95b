import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isMade } from '@/geodata/domain/site/placing'
import { addressesIn, fileOf } from './addresses'

/** What of the site a page loads from elsewhere: scripts, styles, pictures and frames. */
const LOADED = /<(?:script|img|iframe|source)\b[^>]*\s(?:src|srcset)="(https?:[^"]*)"/g

/** Links of pages that lead to no file of the folder, and what pages would load from other hosts, in sentences. */
export function faultsIn(folder: string, base: string, origin: string): string[] {
  const faults = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue
    const file = path.join(entry.parentPath, entry.name)
    const text = readFileSync(file, 'utf8')
    const page = path.relative(folder, file)
    for (const address of addressesIn(text, origin)) {
      // What is made in the browser has the file of everything beside it, or is no link.
      const served = `/${address.slice(base.length)}`
      const leads = address.startsWith(base) && (existsSync(path.join(folder, fileOf(address, base))) || isMade(served))
      if (!leads) faults.set(address, `${page} leads to ${address}, which is no file`)
    }
    for (const [, address = ''] of text.matchAll(LOADED))
      if (!address.startsWith(`${origin}/`)) faults.set(address, `${page} loads ${address}`)
  }
  return [...faults.values()]
}

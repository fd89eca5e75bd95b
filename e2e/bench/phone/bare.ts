import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { lookup } from 'mrmime'
import type { File } from './served'

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..')
/** Where it is built: Next writes into the folder of its sources. */
const FOLDER = path.join(ROOT, '.cache', 'bare')

/** Builds the bare page of the framework (./bare) and reads its files, by path. */
export function bare(): ReadonlyMap<string, File> {
  rmSync(FOLDER, { recursive: true, force: true })
  cpSync(path.join(import.meta.dirname, 'bare'), FOLDER, { recursive: true })
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  execFileSync('node', [next, 'build'], {
    cwd: FOLDER,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const out = path.join(FOLDER, 'out')
  const files = new Map<string, File>()
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(out, name)
    if (!statSync(file).isFile()) continue
    const address = `/${name === 'index.html' ? '' : name.split(path.sep).join('/')}`
    files.set(address, { type: lookup(name) ?? 'application/octet-stream', body: readFileSync(file) })
  }
  return files
}

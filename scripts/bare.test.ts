import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { ROOT } from './process.mjs'

/** `npm start` and `npm test` install dependencies, and so must run without any. */
const ENTRANCES = ['start.mjs', 'test.mjs']

test('the two commands load no packages', () => {
  const bare = mkdtempSync(path.join(tmpdir(), 'joliba-bare-'))
  try {
    for (const folder of ['scripts', 'server', 'geodata/domain/export'])
      cpSync(path.join(ROOT, folder), path.join(bare, folder), { recursive: true })
    const loaded = new Set(ENTRANCES.flatMap((entrance) => importsOf(path.join(bare, 'scripts', entrance))))
    for (const file of loaded) expect(existsSync(file), file).toBe(true)
    const imports = [...loaded].map((file) => `await import(${JSON.stringify(pathToFileURL(file).href)})`).join('\n')
    execFileSync(process.execPath, ['--input-type=module', '--eval', imports], { cwd: bare })
  } finally {
    rmSync(bare, { recursive: true, force: true })
  }
})

/** Local static imports of a file. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^import .* from '(\.\.?\/.+)'$/gm)].map(([, name = '']) =>
    path.join(path.dirname(file), name),
  )
}

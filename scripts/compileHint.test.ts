import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { hintCompilation } from './compileHint.mjs'

test('the hint is the first line of each script, and of nothing else', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'joliba-hint-'))
  try {
    writeFileSync(path.join(folder, 'a.js'), 'globalThis.a = 1')
    writeFileSync(path.join(folder, 'a.css'), 'a {}')
    hintCompilation(folder)
    const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
    // V8 looks for it in the first comments only, and spelled exactly like this.
    expect(read('a.js')).toBe('//# allFunctionsCalledOnLoad\nglobalThis.a = 1')
    expect(read('a.css')).toBe('a {}')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

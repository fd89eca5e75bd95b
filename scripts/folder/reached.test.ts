import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unreached } from './reached'
import { write } from './write'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reached-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('scripts that no page names are not needed, nor what only they name', () => {
  const part = (name: string) => `_next/static/chunks/${name}`
  write(folder, 'en/index.html', `<script src="/joliba/${part('a-1.js')}"></script>`)
  write(folder, part('a-1.js'), `load("static/chunks/b~2.js"); load("static/chunks/c.css")`)
  write(folder, part('b~2.js'), 'load("static/chunks/a-1.js")')
  write(folder, part('c.css'), 'src: url(../media/d.woff2)')
  write(folder, '_next/static/media/d.woff2', '')
  write(folder, '_next/static/own/importer.js', '')
  write(folder, part('left.js'), 'load("static/chunks/alone.js")')
  write(folder, part('left.js.br'), '')
  write(folder, part('alone.js'), '')
  const names = unreached(folder).map((file) => path.basename(file))
  expect(names.sort()).toEqual(['alone.js', 'left.js'])
})

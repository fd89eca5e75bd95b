// @ts-check
import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/**
 * Derives the two scripts of a widget from components/pages/embed/script: `npm run embed:derive`. `embed.js` is what a page loads, the other stands in the widget's own document. With `--check` nothing is
 * written; what is not as it would be is named.
 */
const SCRIPTS = [
  { from: 'element.ts', to: 'public/embed.js', written: (/** @type {string} */ text) => text },
  {
    from: 'frame.ts',
    to: 'components/pages/embed/script/frame.json',
    written: (/** @type {string} */ text) => `${JSON.stringify({ script: text })}\n`,
  },
]

const ROOT = new URL('../', import.meta.url)
const checking = process.argv.includes('--check')

for (const { from, to, written } of SCRIPTS) {
  const { outputFiles } = await build({
    entryPoints: [new URL(`components/pages/embed/script/${from}`, ROOT).pathname],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2022'],
    charset: 'utf8',
    write: false,
  })
  const text = (outputFiles[0]?.text ?? '').trim()
  const file = new URL(to, ROOT)
  if (!checking) {
    await writeFile(file, written(text))
    console.log(`${to}: ${gzipSync(text).length} bytes gzipped`)
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== written(text)) {
    console.error(`${to} is not what components/pages/embed/script/${from} makes: npm run embed:derive`)
    process.exitCode = 1
  }
}

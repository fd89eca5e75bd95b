import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writtenPptx } from '../../components/parts/carry/writtenPptx'
import { carriedOf, nodeMachine } from '../../components/testing/carry'
import { translatorIn } from '../../e2e/translator'
import { atlasSource } from '../../geodata/load/source'

/**
 * `npm run interop:pptx`: writes every story of the atlas as a presentation, has LibreOffice open it, and draws each
 * slide as a PNG to look at. Fails if LibreOffice finds another number of slides, or draws one that is blank. Needs
 * Debian's `libreoffice-impress` and `poppler-utils`; a word selects stories by name: `npm run interop:pptx -- march`.
 */
const [word = ''] = process.argv.slice(2)
const folder = path.resolve('.cache', 'interop')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

/** A slide of one colour takes less than this as a PNG. */
const BLANK = 6000

for (const story of atlasSource().stories()) {
  const name = `${story.slug}.${story.language}`
  if (!name.includes(word)) continue
  const parts = await writtenPptx(carriedOf(story), {
    t: translatorIn(story.language),
    machine: nodeMachine(),
    control: { signal: new AbortController().signal, report: () => {} },
  })
  const file = path.join(folder, `${name}.pptx`)
  writeFileSync(file, Buffer.from(await new Blob(parts).arrayBuffer()))
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' })
  execFileSync('pdftoppm', ['-r', '60', '-png', path.join(folder, `${name}.pdf`), path.join(folder, name)])
  const drawn = readdirSync(folder).filter((one) => one.startsWith(`${name}-`) && one.endsWith('.png'))
  const blank = drawn.filter((one) => statSync(path.join(folder, one)).size < BLANK)
  const least = story.scenes.length + 2
  console.log(`${name}: ${drawn.length} slides, ${Math.round(statSync(file).size / 1000)} kB`)
  if (drawn.length < least || blank.length > 0) {
    console.error(`${name}: at least ${least} slides were expected; blank: ${blank.join(', ') || 'none'}`)
    process.exitCode = 1
  }
}

import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { FolderData } from '@/app/folder/source'
import frame from '@/components/pages/embed/script/frame.json'
import { toPayload } from '@/geodata/domain/join/payload'
import { FOLDER, inFolder } from '@/geodata/domain/site/folder'
import { offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { DIST } from '../../server/atlas.mjs'
import { freePort } from '../../server/port.mjs'
import { readSettings } from '../../server/settings.mjs'
import { node, ROOT } from '../process.mjs'
import { addressesIn, askedFor, fileOf, firstAddresses } from './addresses'
import { baseFault } from './base'
import { bundleWidget } from './bundle'
import { entrance, headersFile, redirect, widgetPage, withPolicy } from './documents'
import { serving } from './serving'
import { squeezeAll, write } from './write'

/*
 * Writes the site as a folder of files (../static.ts, which names the base and the build): a build of its own, in which
 * addresses are those of files, is served and asked for everything that its pages lead to.
 */

const MOST_AT_ONCE = 6

const [out = 'out'] = process.argv.slice(2)
const base = FOLDER

async function writeFolder(): Promise<number> {
  const fault = baseFault(base, offeredLanguages())
  const { settings, faults } = readSettings(process.env, ROOT)
  if (fault || faults.length > 0) {
    console.error([fault, ...faults].filter(Boolean).join('\n'))
    return 1
  }
  if (!settings.origin)
    console.warn('JOLIBA_ORIGIN is not set: cards, citations and the sitemap name http://localhost:3000.')
  const origin = settings.origin ?? 'http://localhost:3000'
  const began = performance.now()
  if ((await node('scripts/build.mjs', ['--if-changed'])) !== 0) return 1
  const folder = path.join(ROOT, out)
  rmSync(folder, { recursive: true, force: true })
  cpSync(path.join(ROOT, 'public'), folder, { recursive: true })
  cpSync(path.join(ROOT, DIST, 'static'), path.join(folder, '_next', 'static'), { recursive: true })
  write(folder, '.nojekyll', '')
  const languages = offeredLanguages()
  write(folder, 'index.html', entrance(languages, base))
  write(folder, 'embed/index.html', widgetPage(languages, base, frame.script))
  write(folder, '_headers', headersFile(languages, base))
  for (const language of languages) write(folder, `${language}/folder.json`, JSON.stringify(folderData(language)))
  // The element's frames ask for a folder, which some hosts would first redirect to, without the query.
  const element = path.join(folder, 'embed.js')
  write(folder, 'embed.js', readFileSync(element, 'utf8').replace('/embed?', '/embed/?'))
  await bundleWidget(path.join(folder, 'embed'))
  const stories = [
    ...new Set(
      atlasSource()
        .stories()
        .map(({ slug }) => slug),
    ),
  ]
  const missing = await serving(await freePort(), async (ask) => {
    const seen = new Set(firstAddresses(languages, stories))
    const waiting = [...seen]
    const broken: string[] = []
    const work = async () => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        const answer = await ask(address)
        const file = fileOf(inFolder(address, base), base)
        if (answer.status >= 300 && answer.status < 400) {
          write(folder, file, redirect(inFolder(answer.location, base)))
          continue
        }
        if (answer.status !== 200) {
          broken.push(`${address}: ${answer.status}`)
          continue
        }
        const text = /html|xml/.test(answer.type) ? answer.body.toString('utf8') : null
        const isPage = answer.type.startsWith('text/html')
        write(folder, file, isPage && text !== null ? finished(text, answer.policy, base) : answer.body)
        for (const found of text === null ? [] : addressesIn(text, origin)) {
          const next = askedFor(found, base)
          if (next !== null && !seen.has(next)) {
            seen.add(next)
            waiting.push(next)
          }
        }
      }
    }
    // The first pages lead to the others.
    await work()
    await Promise.all(Array.from({ length: MOST_AT_ONCE }, work))
    const none = await ask('/none')
    write(folder, '404.html', finished(none.body.toString('utf8'), none.policy, base))
    const icon = await ask('/icon.svg')
    write(folder, 'icon.svg', icon.body)
    return broken
  })
  if (missing.length > 0) {
    console.error(`Not written:\n${missing.join('\n')}`)
    return 1
  }
  const { files, plain, br, gz } = await squeezeAll(folder)
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
  console.log(
    `${out}: ${files} files for ${base}, ${megabytes(plain)}; sent ${megabytes(br)} with Brotli, ${megabytes(gz)} with gzip; ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )
  return 0
}

/** A page of the server as a file: it states its policy; Next leaves the base out of the address of the icon. */
function finished(page: string, policy: string, base: string): string {
  return withPolicy(
    page.replaceAll('"/icon.svg', `"${base}icon.svg`).replaceAll('\\"/icon.svg', `\\"${base}icon.svg`),
    policy,
  )
}

function folderData(language: ReturnType<typeof offeredLanguages>[number]): FolderData {
  const source = atlasSource()
  const live = path.join(ROOT, DIST, 'live.json')
  return {
    wire: toPayload(source.atlas(), language),
    words: source.words(),
    stories: source.storiesIn(language),
    storyTitles: source.storyTitles(),
    history: source.history(),
    version: source.version(),
    published: source.publishedVersion(),
    contact: process.env.JOLIBA_CONTACT ?? '',
    storyFiles: existsSync(live) ? JSON.parse(readFileSync(live, 'utf8')).story : null,
  }
}

process.exitCode = await writeFolder()

import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { FolderData } from '@/app/folder/source'
import frame from '@/components/pages/embed/script/frame.json'
import { toPayload } from '@/geodata/domain/join/payload'
import { FOLDER } from '@/geodata/domain/site/folder'
import { inFolder } from '@/geodata/domain/site/placing'
import { offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { DIST } from '../../server/atlas.mjs'
import { scriptSources, securityHeaders } from '../../server/headers.mjs'
import { readInline } from '../../server/inline.mjs'
import { freePort } from '../../server/port.mjs'
import { readSettings } from '../../server/settings.mjs'
import { writeOffline } from '../offline.mjs'
import { node, ROOT } from '../process.mjs'
import { addressesIn, askedFor, fileOf, firstAddresses } from './addresses'
import { baseFault, MARK, MARKED, outFault } from './base'
import { bundleWidget } from './bundle'
import { card } from './card'
import { faultsIn } from './check'
import { entrance, headersFile, redirect, scenePage, widgetPage, withPolicy } from './documents'
import { openData } from './openData'
import { unreached } from './reached'
import { serving } from './serving'
import { squeezeAll, write } from './write'

/*
 * Writes the site as a folder of files (../static.ts, which names the base and the build): a build of its own, in which
 * addresses are those of files, is served and asked for everything that its pages lead to.
 */

const MOST_AT_ONCE = 6

/** The address of a scene of a story. */
const SCENE = /^(\/[a-z]{2}\/stories\/[\w-]+)\/(\d+)$/

const [out = 'out'] = process.argv.slice(2)
const base = FOLDER

async function writeFolder(): Promise<number> {
  const folder = path.resolve(ROOT, out)
  const fault = baseFault(base, offeredLanguages()) ?? outFault(folder, ROOT)
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
  rmSync(folder, { recursive: true, force: true })
  write(folder, MARK, MARKED)
  cpSync(path.join(ROOT, 'public'), folder, { recursive: true })
  cpSync(path.join(ROOT, DIST, 'static'), path.join(folder, '_next', 'static'), { recursive: true })
  const languages = offeredLanguages()
  write(folder, 'index.html', entrance(languages, base))
  write(folder, 'embed/index.html', widgetPage(languages, base, frame.script))
  write(folder, '_headers', headersFile(languages, base))
  for (const language of languages) {
    const data = JSON.stringify(folderData(language))
    write(folder, `${language}/folder.json`, data)
    write(folder, `embed/${language}.js`, `(self.jolibaFolder??={}).${language}=${data}`)
  }
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
    const one = async (address: string) => {
      const file = fileOf(inFolder(address, base), base)
      if (address.includes('/map.png')) {
        const drawing = await ask(address.replace('.png', '.svg'))
        write(folder, file, await card(drawing.body.toString('utf8')))
        return
      }
      const answer = await ask(address)
      if (answer.status >= 300 && answer.status < 400) {
        write(folder, file, redirect(inFolder(answer.location, base)))
        return
      }
      if (answer.status !== 200) {
        broken.push(`${address}: ${answer.status}`)
        return
      }
      const text = /html|xml/.test(answer.type) ? answer.body.toString('utf8') : null
      const isPage = answer.type.startsWith('text/html')
      const [, story = '', scene] = SCENE.exec(address) ?? []
      write(
        folder,
        file,
        text === null || !isPage
          ? answer.body
          : scene
            ? scenePage(text, inFolder(story, base), Number(scene))
            : finished(text, address, origin),
      )
      for (const found of text === null ? [] : addressesIn(text, origin)) {
        const next = askedFor(found, base)
        if (next !== null && !seen.has(next)) {
          seen.add(next)
          waiting.push(next)
        }
      }
    }
    while (waiting.length > 0) await Promise.all(waiting.splice(0, MOST_AT_ONCE).map(one))
    const document = async (address: string) => JSON.parse((await ask(address)).body.toString('utf8'))
    for (const [file, text] of await openData(document, languages, origin, base)) write(folder, file, text)
    const none = await ask('/none')
    write(folder, '404.html', finished(none.body.toString('utf8'), '/none', origin))
    const icon = await ask('/icon.svg')
    write(folder, 'icon.svg', icon.body)
    return broken
  })
  const broken = [...missing, ...faultsIn(folder, base, origin)]
  if (broken.length > 0) {
    console.error(`Not as it should be:\n${broken.join('\n')}`)
    return 1
  }
  for (const file of unreached(folder)) for (const ending of ['', '.br']) rmSync(file + ending, { force: true })
  await squeezeAll(folder)
  await writeOffline({
    build: path.join(ROOT, DIST),
    root: path.join(folder, '_next', 'static'),
    out: folder,
    weigh: async (address) => weightOf(path.join(folder, fileOf(inFolder(address, base), base))),
  })
  const { files, plain, br, gz } = await squeezeAll(folder)
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
  console.log(
    `${out}: ${files} files for ${base}, ${megabytes(plain)}; sent ${megabytes(br)} with Brotli, ${megabytes(gz)} with gzip; ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )
  return 0
}

/** Bytes of a file as it is sent, and as it is; throws if there is none. */
function weightOf(file: string) {
  const stored = statSync(file).size
  return { sent: existsSync(`${file}.br`) ? statSync(`${file}.br`).size : stored, stored }
}

/** Scripts that a page names, as Next lists them for parts that it does not always show; some it never wrote. */
const AHEAD = /<(?:link|script)\b[^>]*"[^"]*\/_next\/(static\/chunks\/[\w.-]+\.js)"[^>]*>(?:<\/script>)?/g

/** A page of the server as a file: it states its policy itself. Next leaves the base out of the address of the icon. */
function finished(page: string, served: string, origin: string): string {
  const whole = page
    .replace(/(\\?")\/icon\.svg/g, (_, quote) => `${quote}${base}icon.svg`)
    // For typefaces, which a page takes from where it takes everything.
    .replaceAll('<link rel="preconnect" href="/" crossorigin=""/>', '')
    .replace(AHEAD, (element, file) => (existsSync(path.join(ROOT, DIST, file)) ? element : ''))
  const answer = { path: served, status: 200, type: 'text/html', body: whole }
  const policy = securityHeaders(answer, {
    origin,
    tiles: process.env.JOLIBA_TILES,
    ...inlineIn(whole),
  })
  return withPolicy(whole, policy['Content-Security-Policy'] ?? '')
}

/** Style sheets are files here, never in a page (next.config.js). */
const NONE = new Map<string, string>()

/** Only what the page has: each source costs sixty bytes. */
function inlineIn(page: string) {
  const { scripts } = readInline(path.join(ROOT, DIST))
  return { scripts: new Set(scriptSources(page).filter((source) => scripts.has(source))), styles: NONE }
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

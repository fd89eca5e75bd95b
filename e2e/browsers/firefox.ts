import { writeFileSync } from 'node:fs'
import path from 'node:path'
import WebSocket from 'ws'
import { keyActions, mouseActions } from './actions'
import { onPath, ownFolder, said, start, within } from './own'
import { type Browser, LIMIT, SIZE, START_LIMIT, type Tab } from './tab'

/** Disables background work and network requests of the browser itself. */
const SETTINGS = [
  'user_pref("app.update.enabled", false);',
  'user_pref("browser.shell.checkDefaultBrowser", false);',
  'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
  'user_pref("toolkit.telemetry.enabled", false);',
].join('\n')

type Send = (method: string, params: object) => Promise<Answer>

/** The parts of Firefox's messages that are read here. */
interface Answer {
  readonly capabilities?: { readonly browserName: string; readonly browserVersion: string }
  readonly context?: string
  readonly contexts?: readonly Context[]
  readonly type?: 'success' | 'exception'
  readonly result?: { readonly type: string; readonly value?: string }
  readonly exceptionDetails?: { readonly text: string }
  readonly data?: string
}

interface Context {
  readonly context: string
  readonly children: readonly Context[] | null
}

/**
 * Starts the system's Firefox and speaks WebDriver BiDi with it directly, without a driver.
 * https://www.w3.org/TR/webdriver-bidi/
 * @throws if there is none, or it does not answer
 */
export async function systemFirefox(): Promise<Browser> {
  const file = onPath('firefox-esr', 'firefox')
  if (!file) throw new Error('neither firefox-esr nor firefox is installed')
  const profile = ownFolder()
  writeFileSync(path.join(profile.folder, 'user.js'), SETTINGS)
  const { width, height } = SIZE
  const args = ['--headless', '--no-remote', '--profile', profile.folder, '--remote-debugging-port', '0']
  const program = start(file, [...args, '--width', `${width}`, '--height', `${height}`, 'about:blank'], process.env, [
    'ignore',
    'ignore',
    'pipe',
  ])
  const close = async () => {
    program.end()
    profile.end()
  }
  try {
    const address = await said(program, 2, /WebDriver BiDi listening on (ws:\/\/\S+)/, START_LIMIT)
    const heard: string[] = []
    const send = await connect(`${address}/session`, (complaint) => heard.push(complaint))
    const { capabilities } = await send('session.new', { capabilities: {} })
    const known = new Set(await windows(send))
    await send('session.subscribe', { events: ['log.entryAdded'] })
    const name = `Firefox ${capabilities?.browserVersion} (${file})`
    return { name, newTab: () => newTab(send, known), complaints: () => heard.splice(0), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function connect(address: string, hear: (complaint: string) => void): Promise<Send> {
  const socket = new WebSocket(address, { handshakeTimeout: LIMIT })
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  socket.on('error', () => {})
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone'))
  })
  socket.on('message', (data) => {
    const { id, type, method, params, result, error, message } = JSON.parse(String(data))
    if (method === 'log.entryAdded' && params.level === 'error') hear(params.text)
    if (type === 'event') return
    const asked = waiting.get(id)
    waiting.delete(id)
    if (type === 'success') asked?.resolve(result)
    else asked?.reject(new Error(`${error}: ${message}`))
  })
  let last = 0
  return (method, params) => {
    const id = ++last
    const answer = new Promise<Answer>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      socket.send(JSON.stringify({ id, method, params }))
    })
    return within(LIMIT, `Firefox did not answer ${method}`, answer)
  }
}

/** The ids of all windows. */
async function windows(send: Send): Promise<readonly string[]> {
  const { contexts } = await send('browsingContext.getTree', {})
  return contexts?.map(({ context }) => context) ?? []
}

/** @param known ids of the windows that have a tab, to which its own is added */
async function newTab(send: Send, known: Set<string>): Promise<Tab> {
  // A window, because a tab in the background draws nothing.
  const { context } = await send('browsingContext.create', { type: 'window' })
  return tabOf(String(context), send, known)
}

async function tabOf(context: string, send: Send, known: Set<string>): Promise<Tab> {
  known.add(context)
  await send('browsingContext.setViewport', { context, viewport: SIZE })
  return {
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    evaluate: async (expression, depth) => {
      let frames = (await send('browsingContext.getTree', { root: context })).contexts
      for (let level = 0; level < depth; level++) frames = frames?.[0]?.children ?? []
      const frame = frames?.[0]
      if (!frame) return null
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression,
        target: { context: frame.context },
        awaitPromise: false,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return result?.type === 'string' ? (result.value ?? null) : null
    },
    mouse: async (gesture) => {
      await send('input.performActions', { context, actions: mouseActions(gesture) })
    },
    press: async (keys) => {
      await send('input.performActions', { context, actions: keyActions(keys) })
    },
    print: async () => {
      const { data } = await send('browsingContext.print', { context, background: true })
      return Buffer.from(data ?? '', 'base64')
    },
    opened: async () => {
      const other = (await windows(send)).find((one) => !known.has(one))
      return other === undefined ? null : tabOf(other, send, known)
    },
    close: async () => {
      await send('browsingContext.close', { context })
    },
  }
}

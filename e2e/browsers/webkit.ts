import { freePort } from '../../server/port.mjs'
import { keyActions, mouseActions } from './actions'
import { type Own, onPath, ownFolder, said, start } from './own'
import { type Browser, LIMIT, SIZE, START_LIMIT, type Tab } from './tab'

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>

/**
 * Starts WebKitGTK with its WebDriver, on a virtual screen.
 * https://www.w3.org/TR/webdriver2/
 * @throws if the driver or the screen is missing, or it does not answer
 */
export async function systemWebKit(): Promise<Browser> {
  const driver = onPath('WebKitWebDriver')
  if (!driver) throw new Error('WebKitWebDriver is not installed (Debian: webkit2gtk-driver)')
  const display = onPath('Xvfb')
  if (!display) throw new Error('Xvfb is not installed (Debian: xvfb)')
  const home = ownFolder()
  const programs: Own[] = []
  const end = () => {
    for (const program of programs.toReversed()) program.end()
    home.end()
  }
  try {
    // Larger than a window with its bars.
    const screen = `${SIZE.width + 200}x${SIZE.height + 300}x24`
    const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp']
    const shown = start(display, args, process.env, ['ignore', 'ignore', 'ignore', 'pipe'])
    programs.push(shown)
    const number = await said(shown, 3, /(\d+)\n/, LIMIT)
    const port = await freePort()
    const { folder } = home
    const folders = { XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
    // Otherwise GTK waits for a desktop bus.
    const env = { ...process.env, ...folders, DISPLAY: `:${number}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' }
    programs.push(start(driver, [`--port=${port}`], env, 'ignore'))
    const origin = `http://127.0.0.1:${port}`
    await answers(origin)
    const { sessionId, capabilities } = (await sender(origin)('POST', '/session', { capabilities: {} })) as {
      sessionId: string
      capabilities: { browserVersion: string }
    }
    const send = sender(`${origin}/session/${sessionId}`)
    // New windows are opened from this one, which stays open.
    const first = await send('GET', '/window')
    const known = new Set([first])
    const close = async () => {
      // Also ends the browser; a hanging one is killed with the driver.
      await send('DELETE', '').catch(() => {})
      end()
    }
    return {
      name: `WebKitGTK ${capabilities.browserVersion} (${driver})`,
      newTab: () => newTab(send, first, known),
      close,
    }
  } catch (error) {
    end()
    throw error
  }
}

/** Waits until the driver listens. */
async function answers(origin: string): Promise<void> {
  const end = Date.now() + LIMIT
  for (;;) {
    try {
      await sender(origin)('GET', '/status')
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((again) => setTimeout(again, 100))
    }
  }
}

function sender(origin: string): Send {
  return async (method, path, body) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(path === '/session' ? START_LIMIT : LIMIT),
    })
    const { value } = (await answer.json()) as { value: unknown }
    if (answer.ok) return value
    const { error, message } = value as { error: string; message: string }
    throw new Error(`${error}: ${message}`)
  }
}

/** @param known handles of the windows that have a tab, to which its own is added */
async function newTab(send: Send, first: unknown, known: Set<unknown>): Promise<Tab> {
  await send('POST', '/window', { handle: first })
  const { handle } = (await send('POST', '/window/new', { type: 'window' })) as { handle: string }
  return tabOf(handle, send, known)
}

async function tabOf(handle: string, send: Send, known: Set<unknown>): Promise<Tab> {
  known.add(handle)
  const inFront = () => send('POST', '/window', { handle })
  await inFront()
  await send('POST', '/window/rect', { x: 0, y: 0, width: SIZE.width, height: SIZE.height })
  const evaluate = (expression: string) =>
    send('POST', '/execute/sync', { script: `return ${expression}`, args: [] }) as Promise<string | null>
  const perform = async (actions: readonly object[]) => {
    await inFront()
    await send('POST', '/actions', { actions })
  }
  return {
    goto: async (url) => {
      await inFront()
      await send('POST', '/url', { url })
    },
    evaluate: async (expression, depth) => {
      await inFront()
      await send('POST', '/frame', { id: null })
      try {
        for (let level = 0; level < depth; level++) await send('POST', '/frame', { id: 0 })
      } catch (error) {
        if (String(error).includes('no such frame')) return null
        throw error
      }
      const value = await evaluate(expression)
      if (depth > 0) await send('POST', '/frame', { id: null })
      return value
    },
    mouse: (gesture) => perform(mouseActions(gesture)),
    press: (keys) => perform(keyActions(keys)),
    opened: async () => {
      const all = (await send('GET', '/window/handles')) as readonly string[]
      const other = all.find((one) => !known.has(one))
      return other === undefined ? null : tabOf(other, send, known)
    },
    close: async () => {
      await inFront()
      await send('DELETE', '/window')
    },
  }
}

import type { Channel } from './storyHome'

/** Milliseconds between two signs of life: after a reload of the window that opened this one, it is found again. */
const OFTEN = 2000

/** Marks the messages of the windows of one presentation. */
const MARK = 'joliba-windows'

interface Posted {
  readonly mark: typeof MARK
  readonly name: string
  /** null for a mere sign of life. */
  readonly message: unknown
}

/**
 * Connects a window with those that it has opened and with the one that opened it, also where `BroadcastChannel`
 * connects nothing: each file on a disk is an origin of its own. Windows hear of each other through the one that opened
 * them. What a window posts first is repeated to each that joins later.
 */
export function windowChannel(name: string): Channel {
  const others = new Set<Window>()
  let first: Posted | null = null
  const opener = openerOf(window)
  const post = (to: Window, posted: Posted) => to.postMessage(posted, '*')
  const hear = (event: MessageEvent<unknown>) => {
    const { source, data } = event
    if (!isPosted(data) || data.name !== name || !isWindow(source)) return
    // Nobody else is believed.
    if (source !== opener && openerOf(source) !== window) return
    if (!others.has(source)) {
      others.add(source)
      if (first) post(source, first)
    }
    if (data.message === null) return
    for (const other of others) if (other !== source) post(other, data)
    channel.onmessage?.(new MessageEvent('message', { data: data.message }))
  }
  const live = () => {
    for (const other of others) if (other.closed) others.delete(other)
    if (opener && !opener.closed) post(opener, { mark: MARK, name, message: null })
  }
  const timer = setInterval(live, OFTEN)
  const channel: Channel = {
    onmessage: null,
    postMessage(message) {
      const posted: Posted = { mark: MARK, name, message }
      first ??= posted
      for (const other of others) post(other, posted)
    },
    close() {
      clearInterval(timer)
      window.removeEventListener('message', hear)
    },
  }
  if (opener) others.add(opener)
  window.addEventListener('message', hear)
  live()
  return channel
}

/** Readable across origins; null if there is none, or the window is gone. */
function openerOf(one: Window): Window | null {
  try {
    return one.opener
  } catch {
    return null
  }
}

function isWindow(source: MessageEventSource | null): source is Window {
  return source !== null && 'postMessage' in source && 'closed' in source
}

function isPosted(data: unknown): data is Posted {
  return typeof data === 'object' && data !== null && (data as Posted).mark === MARK
}

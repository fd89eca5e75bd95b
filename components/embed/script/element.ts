import { EVENTS, heard, type Message, mapHeight, say } from './message'

/*
 * `<joliba-map>`: a widget in any page. What stands between its tags, a link with a picture for example, is shown where this script is not.
 */

const script = document.currentScript as HTMLScriptElement | null
const origin = new URL(script?.src || document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]')?.src || '')
  .origin

/** Those that are said in the address; a change of any but the View loads the widget anew. */
const SAID = ['lang', 'theme', 'story', 'scene', 'ui', 'lock', 'start'] as const

class JolibaMap extends HTMLElement {
  static observedAttributes = ['view', 'height', ...SAID]

  #frame: HTMLIFrameElement | null = null
  #ready = false
  #asked = 0
  #answers = new Map<string, (view: string) => void>()

  connectedCallback(): void {
    const frame = document.createElement('iframe')
    frame.title = this.title || 'Joliba'
    frame.loading = 'lazy'
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    frame.referrerPolicy = 'no-referrer'
    frame.allow = 'fullscreen'
    Object.assign(this.style, { display: 'block' })
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0' })
    this.#frame = frame
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    shadow.replaceChildren(frame)
    addEventListener('message', this.#hear)
    frame.style.height = `${this.#reserved()}px`
    this.#load()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear)
    this.#frame = null
    this.#ready = false
  }

  /** Moved by `moveBefore`, the frame keeps what it shows. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return
    if (name === 'view' && this.#ready) this.setView(now ?? '')
    else if (name === 'height') this.#frame.style.height = `${this.#reserved()}px`
    else this.#load()
  }

  /** Shows another View, given as a query string. */
  setView(view: string): void {
    say(this.#frame?.contentWindow, 'setView', { view: view.replace(/^\?/, '') })
  }

  /** The View that the reader now sees, as a query string. */
  getView(): Promise<string> {
    return new Promise((answer) => {
      const id = String(++this.#asked)
      this.#answers.set(id, answer)
      say(this.#frame?.contentWindow, 'getView', { id })
    })
  }

  /** The next scene of the story; without one the next event in time. */
  next(): void {
    say(this.#frame?.contentWindow, 'next')
  }

  previous(): void {
    say(this.#frame?.contentWindow, 'previous')
  }

  /** Marks the place of an event, or of none. */
  highlight(event: string | null): void {
    say(this.#frame?.contentWindow, 'highlight', { event })
  }

  #hear = ({ source, data, origin: from }: MessageEvent): void => {
    // A sandboxed frame has no origin of its own: "null".
    if (!this.#frame || source !== this.#frame.contentWindow || (from !== 'null' && from !== origin)) return
    const message = heard(data, EVENTS)
    if (!message) return
    if (message.type === 'ready') this.#ready = true
    if (message.type === 'ready' && message.title && !this.title) this.#frame.title = message.title
    if (message.type === 'height' && !this.getAttribute('height')) this.#frame.style.height = `${message.height}px`
    if (message.id && message.type === 'viewchange') {
      this.#answers.get(message.id)?.(message.view ?? '')
      this.#answers.delete(message.id)
      return
    }
    this.dispatchEvent(new CustomEvent<Message>(message.type, { detail: message }))
  }

  #load(): void {
    if (!this.#frame) return
    this.#ready = false
    const query = new URLSearchParams((this.getAttribute('view') ?? '').replace(/^\?/, ''))
    for (const name of SAID) {
      const value = this.getAttribute(name)
      if (value !== null) query.set(name, name === 'lock' ? '1' : value)
    }
    this.#frame.src = `${origin}/embed?${query}`
  }

  /** About the height that the widget will ask for, so that nothing moves when it does; exactly what `height` says. */
  #reserved(): number {
    const said = Number(this.getAttribute('height'))
    if (said > 0) return said
    const ui = (this.getAttribute('ui') ?? 'title,legend,link').split(',')
    const around = (ui.includes('title') ? 62 : 0) + (ui.includes('link') || ui.includes('legend') ? 41 : 0)
    return mapHeight(this.clientWidth || 640) + around
  }
}

if (!customElements.get('joliba-map')) customElements.define('joliba-map', JolibaMap)

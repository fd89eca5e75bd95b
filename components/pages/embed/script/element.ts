import {
  aroundHeight,
  belowHeight,
  EVENTS,
  heard,
  type Message,
  type Method,
  mapHeightCss,
  say,
} from '../../../parts/widget/message'
import { follow } from './follow'
import { ownOrigin } from './origin'

/*
 * `<joliba-map>`: a widget in any page. What stands between its tags, a link with a picture for example, is shown where
 * this script is not.
 */

const origin = ownOrigin({
  current: (document.currentScript as HTMLScriptElement | null)?.src,
  stack: new Error().stack,
  scripts: [...document.scripts].map(({ src, type }) => ({ src, module: type === 'module' })),
})

/** Those that are said in the address; a change of any but the View loads the widget anew. */
const SAID = 'lang,theme,story,scene,ui,lock,start,title,note,byline,text,accent,v'.split(',')

/** As high as the text of most scenes; CSS pixels. */
const TEXT_HEIGHT = 160

/** Makes the frames of the widgets that come within a screen of being seen; many at once would hold the page up. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) (target as JolibaMap).wake()
  },
  { rootMargin: '100%' },
)

class JolibaMap extends HTMLElement {
  static observedAttributes = ['view', 'height', ...SAID]

  #room = this.attachShadow({ mode: 'open' })
  #frame: HTMLIFrameElement | null = null
  #ready = false
  #waiting: [Method, Partial<Message>][] = []
  #asked = 0
  #answers = new Map<string, (view: string) => void>()

  connectedCallback(): void {
    Object.assign(this.style, { display: 'block', containerType: 'inline-size' })
    const place = document.createElement('div')
    place.style.height = this.#reserved()
    this.#room.replaceChildren(place)
    near.observe(this)
  }

  disconnectedCallback(): void {
    near.unobserve(this)
    removeEventListener('message', this.#hear)
    this.#frame = null
    this.#ready = false
  }

  /** Moved by `moveBefore`, the frame keeps what it shows. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return
    if (name === 'view' && this.#ready) this.setView(now ?? '')
    else if (name === 'height') this.#frame.style.height = this.#reserved()
    else this.#load()
  }

  /** Makes the frame, where there is none yet. */
  wake(): void {
    if (this.#frame || !this.isConnected) return
    near.unobserve(this)
    const frame = document.createElement('iframe')
    frame.title = this.title || 'Joliba'
    frame.loading = 'lazy'
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox')
    frame.referrerPolicy = 'no-referrer'
    frame.allow = 'fullscreen'
    Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height: this.#reserved() })
    this.#frame = frame
    addEventListener('message', this.#hear)
    this.#load()
    this.#room.replaceChildren(frame)
  }

  /** Shows another View, given as a query string. */
  setView(view: string): void {
    this.#say('setView', { view: view.replace(/^\?/, '') })
  }

  /** The View that the reader now sees, as a query string. */
  getView(): Promise<string> {
    return new Promise((answer) => {
      const id = String(++this.#asked)
      this.#answers.set(id, answer)
      this.#say('getView', { id })
    })
  }

  /** The next scene of the story; without one the next event in time. */
  next(): void {
    this.#say('next')
  }

  previous(): void {
    this.#say('previous')
  }

  /** Shows what a part of the article around is about; a View of which nothing can be read is passed over. */
  follow(view: string): void {
    // Who scrolls past several is shown the last.
    this.#waiting = this.#waiting.filter(([type]) => type !== 'setView')
    this.#say('setView', { view: view.replace(/^\?/, ''), known: true })
  }

  /** Marks the place of an event, or of none. */
  highlight(event: string | null): void {
    this.#say('highlight', { event })
  }

  /** Once the widget stands there; what is asked before waits. */
  #say(type: Method, rest: Partial<Message> = {}): void {
    if (this.#ready) say(this.#frame?.contentWindow, type, rest)
    else {
      this.#waiting.push([type, rest])
      this.wake()
    }
  }

  #hear = ({ source, data, origin: from }: MessageEvent): void => {
    // A sandboxed frame has no origin of its own: "null".
    if (!this.#frame || source !== this.#frame.contentWindow || (from !== 'null' && from !== origin)) return
    const message = heard(data, EVENTS)
    if (!message) return
    if (message.type === 'ready') {
      this.#ready = true
      for (const [type, rest] of this.#waiting.splice(0)) this.#say(type, rest)
    }
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

  /**
   * About the height that the widget will ask for, so that nothing moves when it does; exactly what `height` says. As
   * CSS, for who measures makes the page lay itself out.
   */
  #reserved(): string {
    const said = Number(this.getAttribute('height'))
    if (said > 0) return `${said}px`
    const ui = (this.getAttribute('ui') ?? 'title,legend,link').split(',')
    const written = (name: string) => this.getAttribute(name)?.length
    const around = aroundHeight(ui.includes('title'), written('note'), written('byline'))
    const text = this.hasAttribute('story') ? TEXT_HEIGHT : 0
    const maps = new URLSearchParams(this.getAttribute('view') ?? '').has('compare') ? 2 : 1
    const below = belowHeight(ui, {
      lock: this.hasAttribute('lock'),
      live: this.getAttribute('start') === 'live',
      maps,
    })
    return `calc(${mapHeightCss(maps)} + ${around + below + text}px)`
  }
}

// Without its house there is nothing to show: the link between the tags stays.
if (origin && !customElements.get('joliba-map')) {
  customElements.define('joliba-map', JolibaMap)
  follow((step) => {
    const name = step.getAttribute('data-joliba-for')
    const map = name ? document.getElementById(name) : document.querySelector('joliba-map')
    if (!(map instanceof JolibaMap)) return false
    map.follow(step.getAttribute('data-joliba-view') ?? '')
    return true
  })
}

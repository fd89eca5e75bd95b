import {
  aroundHeight,
  belowHeight,
  EVENTS,
  type Message,
  type Method,
  mapHeightCss,
  messageFrom,
  postTo,
} from '../../../parts/widget/message'
import { follow } from './follow'
import { ownSite } from './origin'

/*
 * `<joliba-map>`: a widget in any page. Its children, such as a link with a picture, are the fallback without this
 * script.
 */

const site = ownSite({
  current: (document.currentScript as HTMLScriptElement | null)?.src,
  stack: new Error().stack,
  scripts: [...document.scripts].map(({ src, type }) => ({ src, module: type === 'module' })),
})

/** Attributes that go into the widget's address; a change to any of them except the View reloads the widget. */
const SAID = 'lang,theme,story,scene,ui,lock,start,title,note,byline,text,accent,v'.split(',')

/** Height of the text of most scenes, in CSS pixels. */
const TEXT_HEIGHT = 160

/** Creates the frames of widgets within one screen of the viewport; creating many at once would block the page. */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) (target as JolibaMap).makeFrame()
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

  /** Defining this callback keeps the frame's content when the element is moved by `moveBefore`. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return
    if (name === 'view' && this.#ready) this.setView(now ?? '')
    else if (name === 'height') this.#frame.style.height = this.#reserved()
    else this.#load()
  }

  /** Creates the frame, if there is none yet. */
  makeFrame(): void {
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
    this.#post('setView', { view: view.replace(/^\?/, '') })
  }

  /** The View that the reader currently sees, as a query string. */
  getView(): Promise<string> {
    return new Promise((answer) => {
      const id = String(++this.#asked)
      this.#answers.set(id, answer)
      this.#post('getView', { id })
    })
  }

  /** The next scene of the story; without a story, the next event in time. */
  next(): void {
    this.#post('next')
  }

  previous(): void {
    this.#post('previous')
  }

  /** Shows the View of an element of the article; an unreadable View is ignored. */
  follow(view: string): void {
    // When several steps are scrolled past, only the last is sent.
    this.#waiting = this.#waiting.filter(([type]) => type !== 'setView')
    this.#post('setView', { view: view.replace(/^\?/, ''), known: true })
  }

  /** Highlights the place of an event; null removes the highlight. */
  highlight(event: string | null): void {
    this.#post('highlight', { event })
  }

  /** Sends a message to the widget, queued until it is ready. */
  #post(type: Method, rest: Partial<Message> = {}): void {
    if (this.#ready) postTo(this.#frame?.contentWindow, type, rest)
    else {
      this.#waiting.push([type, rest])
      this.makeFrame()
    }
  }

  #hear = ({ source, data, origin: from }: MessageEvent): void => {
    // A sandboxed frame has the origin "null".
    if (!this.#frame || source !== this.#frame.contentWindow || (from !== 'null' && from !== new URL(site).origin))
      return
    const message = messageFrom(data, EVENTS)
    if (!message) return
    if (message.type === 'ready') {
      this.#ready = true
      for (const [type, rest] of this.#waiting.splice(0)) this.#post(type, rest)
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
    this.#frame.src = `${site}/embed?${query}`
  }

  /**
   * Estimates the height that the widget will report, to avoid layout shift; exact if `height` is set. As CSS, since
   * measuring would force a layout.
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

// Without a known site nothing can be shown: the fallback link stays.
if (site && !customElements.get('joliba-map')) {
  customElements.define('joliba-map', JolibaMap)
  follow((step) => {
    const name = step.getAttribute('data-joliba-for')
    const map = name ? document.getElementById(name) : document.querySelector('joliba-map')
    if (!(map instanceof JolibaMap)) return false
    map.follow(step.getAttribute('data-joliba-view') ?? '')
    return true
  })
}

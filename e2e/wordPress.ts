/*
 * WordPress's processing of an unknown provider's oEmbed answer, abridged from wp_filter_oembed_result in
 * wp-includes/embed.php, and from the script of its pages, wp-includes/js/wp-embed.js.
 */

const SECRET = 'aB3dE5fG7h'

/** Allowed elements and attributes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
}

/**
 * The filtered HTML of an answer: a quotation, which the script removes, and a sandboxed frame with a secret. Throws if
 * WordPress shows nothing.
 */
export function filteredByWordPress(html: string): string {
  const kept = html.replace(/<(\/?)(\w+)([^>]*)>/g, (_, end: string, name: string, attributes: string) => {
    const allowed = ALLOWED[name]
    if (!allowed) return ''
    const left = [...attributes.matchAll(/\s([\w-]+)="([^"]*)"/g)].filter(([, key = '']) => allowed.includes(key))
    return `<${end}${name}${left.map(([whole]) => whole).join('')}>`
  })
  const [, quote = '', frame = ''] = /^(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)$/s.exec(kept) ?? []
  if (!frame) throw new Error(`WordPress finds no frame in ${html}`)
  const secured = frame
    .replace(/src="([^"]+)"/, `src="$1#?secret=${SECRET}"`)
    .replace('<iframe', `<iframe sandbox="allow-scripts" security="restricted" data-secret="${SECRET}"`)
  return quote.replace('<blockquote', `<blockquote data-secret="${SECRET}"`) + secured
}

/**
 * The script of its pages: removes the quotation, sizes the frame that sends its height with the secret, and follows
 * its links.
 */
export function wordPressHost(): string {
  return `<script>
    addEventListener('message', ({ data, source }) => {
      if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return
      for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
        if (source !== frame.contentWindow) continue
        if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000)
        if (data.message === 'link') document.title = data.value
      }
    })
    addEventListener('DOMContentLoaded', () => {
      for (const quote of document.querySelectorAll('blockquote[data-secret]')) quote.style.display = 'none'
      for (const frame of document.querySelectorAll('iframe[data-secret]'))
        frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')
    })
  </script>`
}

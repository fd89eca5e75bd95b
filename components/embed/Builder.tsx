'use client'

import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LANGUAGES, type Language } from '@/geodata/language/language'
import { THEMES, type View } from '@/geodata/view/view'
import { CopyButton } from '../event/CopyButton'
import { LANGUAGE_NAMES } from '../language/locale'
import { ORIGIN } from '../site/origin'
import { Checkbox } from '../ui/Checkbox'
import { Select } from '../ui/Select'
import { NO_ACCENT } from './accent'
import styles from './Builder.module.css'
import { plainHeight } from './height'
import { type EmbedOptions, formatEmbed, UI_PARTS, type UiPart } from './options'
import { UNSIGNED } from './signature'
import { SNIPPETS, snippets } from './snippet'

const HEIGHTS = [400, 560, 720] as const
const WIDTHS = [360, 480, 640, 800] as const
const USUAL: readonly UiPart[] = ['title', 'legend', 'link']

/** What the live map weighs on the wire, in kB; `npm run bench:page` measures it. */
const LIVE_WEIGHT = 190

const PLAIN = { signature: UNSIGNED, text: null, accent: NO_ACCENT, version: null }

interface BuilderProps {
  readonly language: Language
  /** What the widget shows; of a story, what its scene does. */
  readonly view: View
  readonly told?: EmbedOptions['told']
  /** Of a story: what follows the language in the address of the page that tells the same. */
  readonly path?: string | null
  /** What it shows, in words. */
  readonly title: string
}

/** Makes a widget: choices on one side, the widget itself on the other, and below what to copy into a page. */
export function Builder({ language, view, told = null, path = null, title }: BuilderProps) {
  const t = useTranslations('embedGuide')
  const id = useId()
  const [spoken, speak] = useState<Language>(language)
  const [theme, dress] = useState(view.theme)
  const [parts, show] = useState(USUAL)
  const [lock, hold] = useState(false)
  const [height, heighten] = useState<number | null>(null)
  const [width, widen] = useState<number | null>(null)
  const widget = { language: spoken, view: { ...view, theme }, parts, lock, live: false, told, ...PLAIN }
  const query = formatEmbed(widget)
  const { weight, name } = useDocument(query)
  const texts = snippets(widget, { origin: ORIGIN, path, title: name ?? title, height, width })
  return (
    <div className={styles.builder}>
      <div className={styles.choices}>
        <label>
          {t('language')}
          <Select value={spoken} choose={(chosen) => speak(LANGUAGES.find((one) => one === chosen) ?? spoken)}>
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </Select>
        </label>
        <label>
          {t('theme')}
          <Select value={theme ?? 'auto'} choose={(chosen) => dress(THEMES.find((one) => one === chosen) ?? null)}>
            {(['auto', ...THEMES] as const).map((one) => (
              <option key={one} value={one}>
                {t(`themes.${one}`)}
              </option>
            ))}
          </Select>
        </label>
        <SizeChoice label={t('width')} usual={t('widthAuto')} sizes={WIDTHS} chosen={width} choose={widen} />
        <SizeChoice label={t('size')} usual={t('sizeAuto')} sizes={HEIGHTS} chosen={height} choose={heighten} />
        <fieldset>
          <legend>{t('shown')}</legend>
          {UI_PARTS.map((part) => (
            <label key={part}>
              <Checkbox
                checked={parts.includes(part)}
                choose={(on) => show((now) => UI_PARTS.filter((one) => (one === part ? on : now.includes(one))))}
              />{' '}
              {t(`parts.${part}`)}
            </label>
          ))}
        </fieldset>
        <label className={styles.lock}>
          <Checkbox checked={lock} choose={hold} aria-describedby={`${id}-lock`} /> {t('lock')}
        </label>
        <p id={`${id}-lock`} className={styles.hint}>
          {t('lockHint')}
        </p>
      </div>
      <div className={styles.preview}>
        <iframe
          key={query}
          title={t('preview')}
          src={`/embed?${query}`}
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          loading="lazy"
          height={height ?? plainHeight(widget, width)}
          style={width ? { maxWidth: width } : undefined}
        />
        <p className={styles.hint} role="status">
          {weight === null ? t('weighing') : t('weight', { kilobytes: Math.ceil(weight / 1000), live: LIVE_WEIGHT })}
        </p>
      </div>
      {SNIPPETS.map((snippet) => (
        <figure key={snippet} className={styles.snippet}>
          <figcaption>{t(`code.${snippet}`)}</figcaption>
          <pre id={`${id}-${snippet}`}>
            <code>{texts[snippet]}</code>
          </pre>
          <CopyButton
            key={texts[snippet]}
            of={`${id}-${snippet}`}
            label={t('copy')}
            done={t('copied')}
            failed={t('copyFailed')}
          />
        </figure>
      ))}
    </div>
  )
}

interface SizeChoiceProps {
  readonly label: string
  /** What no choice is called. */
  readonly usual: string
  /** In CSS pixels. */
  readonly sizes: readonly number[]
  readonly chosen: number | null
  readonly choose: (size: number | null) => void
}

function SizeChoice({ label, usual, sizes, chosen, choose }: SizeChoiceProps) {
  const t = useTranslations('embedGuide')
  return (
    <label>
      {label}
      <Select value={chosen ?? ''} choose={(pixels) => choose(Number(pixels) || null)}>
        <option value="">{usual}</option>
        {sizes.map((pixels) => (
          <option key={pixels} value={pixels}>
            {t('sizePixels', { pixels })}
          </option>
        ))}
      </Select>
    </label>
  )
}

/** The document of a widget by its query: how many bytes it transfers, and what it is called; null until it is there. */
function useDocument(query: string): { readonly weight: number | null; readonly name: string | null } {
  const [weight, weigh] = useState<number | null>(null)
  const [name, call] = useState<string | null>(null)
  useEffect(
    function readTheDocument() {
      const find = (entries: readonly PerformanceEntry[]) => {
        const entry = entries.findLast((one) => one.name.endsWith(`/embed?${query}`))
        if (entry instanceof PerformanceResourceTiming && entry.encodedBodySize > 0) weigh(entry.encodedBodySize)
      }
      const watch = new PerformanceObserver((list) => find(list.getEntries()))
      watch.observe({ type: 'resource', buffered: true })
      // The sandboxed frame does not tell what it weighs; the same document, asked for by this page, does.
      fetch(`/embed?${query}`)
        .then((answer) => answer.text())
        // No further than its title: this page's policy would refuse the style sheet after it.
        .then((text) => call(new DOMParser().parseFromString(text.split('</title>', 1).join(''), 'text/html').title))
        .catch(() => weigh(null))
      return () => watch.disconnect()
    },
    [query],
  )
  return { weight, name }
}

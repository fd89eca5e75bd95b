'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import { THEMES, type View, type Vocabulary } from '@/geodata/domain/view/view'
import { LANGUAGE_NAMES } from '../../language/locale'
import { OFFERED } from '../../language/site'
import { Checkbox } from '../../ui/Checkbox'
import { ORIGIN } from '../../ui/origin'
import { Select } from '../../ui/Select'
import { VERSION } from '../../view/version'
import { CopyButton } from '../event/CopyButton'
import { AccentChoice } from './AccentChoice'
import { accentIn, formatAccent, NO_ACCENT } from './accent'
import styles from './Builder.module.css'
import { plainHeight } from './height'
import { type EmbedOptions, formatEmbed, TEXT_SIZES, type TextSize, UI_PARTS, type UiPart } from './options'
import { type Subject, SubjectChoice } from './SubjectChoice'
import { signatureIn } from './signature'
import { SNIPPETS, snippets } from './snippet'
import { useDocument, useSettled, useShownView } from './usePreview'
import { WordsChoice, type Written } from './WordsChoice'

const HEIGHTS = [400, 560, 720] as const
const WIDTHS = [360, 480, 640, 800] as const
const USUAL: readonly UiPart[] = ['title', 'legend', 'link']
const UNWRITTEN: Written = { title: '', note: '', byline: '' }

/** What the live map weighs on the wire, in kB; `npm run bench:page` measures it. */
const LIVE_WEIGHT = 190

/** What a camera is read with. */
const NO_IDS: Vocabulary = {
  config: { groups: [] },
  regions: [],
  places: [],
  kinds: [],
  actors: [],
  sources: [],
  events: [],
}

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
  const [given] = useState<Subject>(() => ({ view, told, path }))
  const [subject, setSubject] = useState(given)
  const [spoken, speak] = useState<Language>(language)
  const [theme, dress] = useState(view.theme)
  const [parts, show] = useState(USUAL)
  const [lock, hold] = useState(false)
  const [height, heighten] = useState<number | null>(null)
  const [width, widen] = useState<number | null>(null)
  const [written, write] = useState(UNWRITTEN)
  const [text, size] = useState<TextSize | null>(null)
  const [accent, colour] = useState(NO_ACCENT)
  const [version, stay] = useState<string | null>(null)
  const [framing, frame] = useState(false)
  // Where the reader of the preview has moved its map to, and where it stood when the preview was last loaded: a move does not load it anew.
  const [camera, keep] = useState<View['at']>(null)
  const [began, begin] = useState<View['at']>(null)
  const [round, nextRound] = useState(0)
  const preview = useRef<HTMLIFrameElement>(null)
  useShownView(preview, (query) => {
    if (subject.told === null) keep(parseView(query, NO_IDS).at)
  })
  /** Takes a choice; the preview, which is loaded anew for it, stays where its map is. */
  const choosing =
    <Value,>(take: (value: Value) => void) =>
    (value: Value) => {
      begin(camera)
      take(value)
    }
  const at = (position: View['at']): View => ({ ...subject.view, theme, at: position ?? subject.view.at })
  const dressed = {
    parts,
    lock,
    live: false,
    told: subject.told,
    text,
    accent: accentIn(formatAccent(accent)),
    version,
  }
  const signature = signatureIn({ get: (key) => written[key as keyof Written] ?? null })
  const widget = { ...dressed, language: spoken, view: at(camera), signature }
  const settled = JSON.parse(useSettled(JSON.stringify(signature))) as typeof signature
  const drawn = formatEmbed({ ...widget, view: at(began), signature: settled })
  const loaded = formatEmbed({ ...widget, view: at(began), signature: settled, live: framing })
  const { weight, name } = useDocument(drawn)
  const texts = snippets(widget, {
    origin: ORIGIN,
    path: subject.path,
    title: signature.title ?? name ?? title,
    height,
    width,
  })
  return (
    <div className={styles.builder}>
      <div className={styles.choices}>
        <SubjectChoice
          language={language}
          given={given}
          chosen={subject}
          choose={(chosen) => {
            keep(null)
            begin(null)
            setSubject(chosen)
          }}
        />
        <WordsChoice
          written={written}
          write={choosing((more: Partial<Written>) => write((now) => ({ ...now, ...more })))}
          usual={name ?? title}
        />
        {OFFERED.length > 1 && (
          <label>
            {t('language')}
            <Select value={spoken} choose={choosing((one) => speak(OFFERED.find((known) => known === one) ?? spoken))}>
              {OFFERED.map((one) => (
                <option key={one} value={one} lang={one}>
                  {LANGUAGE_NAMES[one]}
                </option>
              ))}
            </Select>
          </label>
        )}
        <label>
          {t('theme')}
          <Select
            value={theme ?? 'auto'}
            choose={choosing((chosen) => dress(THEMES.find((one) => one === chosen) ?? null))}
          >
            {(['auto', ...THEMES] as const).map((one) => (
              <option key={one} value={one}>
                {t(`themes.${one}`)}
              </option>
            ))}
          </Select>
        </label>
        <label>
          {t('choice.text')}
          <Select
            value={text ?? 'usual'}
            choose={choosing((chosen) => size(TEXT_SIZES.find((one) => one === chosen) ?? null))}
          >
            {(['usual', ...TEXT_SIZES] as const).map((one) => (
              <option key={one} value={one}>
                {t(`choice.texts.${one}`)}
              </option>
            ))}
          </Select>
        </label>
        <SizeChoice label={t('width')} usual={t('widthAuto')} sizes={WIDTHS} chosen={width} choose={widen} />
        <SizeChoice label={t('size')} usual={t('sizeAuto')} sizes={HEIGHTS} chosen={height} choose={heighten} />
        <AccentChoice accent={accent} choose={choosing(colour)} />
        {VERSION && (
          <>
            <label>
              {t('choice.data')}
              <Select
                value={version ?? ''}
                choose={choosing((chosen) => stay(chosen || null))}
                aria-describedby="embed-data"
              >
                <option value="">{t('choice.follow')}</option>
                <option value={VERSION.number}>{t('choice.stay', { number: VERSION.number })}</option>
              </Select>
            </label>
            <p id="embed-data" className={styles.hint}>
              {t('choice.dataHint')}
            </p>
          </>
        )}
        <PartsChoice
          parts={parts}
          show={choosing((change: (now: readonly UiPart[]) => readonly UiPart[]) => show(change))}
          lock={lock}
          hold={choosing(hold)}
        />
        {subject.told === null && (
          <p className={styles.lock}>
            <label>
              <Checkbox checked={framing} choose={choosing(frame)} /> {t('choice.move')}
            </label>{' '}
            {camera && (
              <button
                type="button"
                onClick={() => {
                  keep(null)
                  begin(null)
                  nextRound(round + 1)
                }}
              >
                {t('choice.forget')}
              </button>
            )}
          </p>
        )}
      </div>
      <div className={styles.preview}>
        <iframe
          key={`${loaded} ${round}`}
          ref={preview}
          title={t('preview')}
          src={`/embed?${loaded}`}
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          loading="lazy"
          height={height ?? plainHeight(widget, width)}
          style={width ? { maxWidth: width } : undefined}
        />
        <p className={styles.hint} role="status">
          {camera && t('choice.kept')}
        </p>
        <p className={styles.hint} role="status">
          {weight === null ? t('weighing') : t('weight', { kilobytes: Math.ceil(weight / 1000), live: LIVE_WEIGHT })}
        </p>
      </div>
      <Codes texts={texts} />
    </div>
  )
}

interface PartsChoiceProps {
  readonly parts: readonly UiPart[]
  readonly show: (change: (parts: readonly UiPart[]) => readonly UiPart[]) => void
  readonly lock: boolean
  readonly hold: (lock: boolean) => void
}

function PartsChoice({ parts, show, lock, hold }: PartsChoiceProps) {
  const t = useTranslations('embedGuide')
  return (
    <>
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
        <Checkbox checked={lock} choose={hold} aria-describedby="embed-lock" /> {t('lock')}
      </label>
      <p id="embed-lock" className={styles.hint}>
        {t('lockHint')}
      </p>
    </>
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

/** What to copy into a page, in each of its forms. */
function Codes({ texts }: { readonly texts: ReturnType<typeof snippets> }) {
  const t = useTranslations('embedGuide')
  return SNIPPETS.map((snippet) => (
    <figure key={snippet} className={styles.snippet}>
      <figcaption>{t(`code.${snippet}`)}</figcaption>
      <pre id={`embed-code-${snippet}`}>
        <code>{texts[snippet]}</code>
      </pre>
      <CopyButton
        key={texts[snippet]}
        of={`embed-code-${snippet}`}
        label={t('copy')}
        done={t('copied')}
        failed={t('copyFailed')}
      />
    </figure>
  ))
}

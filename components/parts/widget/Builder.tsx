'use client'

import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { THEMES, type View } from '@/geodata/domain/view/view'
import { LANGUAGE_NAMES } from '../../language/locale'
import { OFFERED } from '../../language/site'
import { Checkbox } from '../../ui/Checkbox'
import { ORIGIN, originOfLinks } from '../../ui/origin'
import { Select } from '../../ui/Select'
import { useInBrowser } from '../../ui/useInBrowser'
import { VERSION } from '../../view/version'
import { CopyButton } from '../event/CopyButton'
import { AccentChoice } from './AccentChoice'
import { accentIn, formatAccent } from './accent'
import styles from './Builder.module.css'
import { plainHeight } from './height'
import { type EmbedOptions, formatEmbed, TEXT_SIZES, UI_PARTS, type UiPart } from './options'
import { type Subject, SubjectChoice } from './SubjectChoice'
import { signatureIn } from './signature'
import { SNIPPETS, snippets } from './snippet'
import { useChoices } from './useChoices'
import { useMade, viewShown } from './useMade'
import { useDebounced, useDocument, useShownView } from './usePreview'
import { WordsChoice, type Written } from './WordsChoice'

const HEIGHTS = [400, 560, 720] as const
const WIDTHS = [360, 480, 640, 800] as const

/** Transfer size of the live map in kB, as measured by `npm run bench:page`. */
const LIVE_WEIGHT = 190

interface BuilderProps {
  readonly language: Language
  /** The View of the widget; for a story, that of its scene. */
  readonly view: View
  readonly storyScene?: EmbedOptions['storyScene']
  /** For a story, the path of the scene's page below the language. */
  readonly path?: string | null
  /** Title of the content. */
  readonly title: string
}

/** The widget builder: settings on one side, a preview on the other, and the code to copy below. */
export function Builder({ language, view, storyScene = null, path = null, title }: BuilderProps) {
  const t = useTranslations('embedGuide')
  const [given] = useState<Subject>(() => ({ view, storyScene, path }))
  const { made, set, choose, take, forget } = useMade(given, language)
  const { subject, parts, lock, height, width, written, text, accent, version, framing, theme } = made
  const lists = useChoices(language)
  const origin = useInBrowser<string>(originOfLinks, ORIGIN)
  const isElsewhere = useInBrowser(isOfAnotherOrigin, false)
  const preview = useRef<HTMLIFrameElement>(null)
  useShownView(preview, (query) => {
    if (subject.storyScene === null) set({ shown: query })
  })
  const vocabulary = lists.choices?.vocabulary ?? null
  const shown = viewShown(made, made.shown, vocabulary)
  const loaded = viewShown(made, made.loaded, vocabulary)
  const signature = useMemo(() => signatureIn({ get: (key) => written[key as keyof Written] ?? null }), [written])
  const widget: EmbedOptions = {
    language: made.language,
    view: shown,
    parts,
    lock,
    live: false,
    storyScene: subject.storyScene,
    text,
    accent: accentIn(formatAccent(accent)),
    version,
    signature,
  }
  const settled = { ...widget, signature: useDebounced(signature, subject) }
  const framed = formatEmbed({ ...settled, view: loaded, live: framing })
  // Named by its content; the camera affects neither name nor size.
  const { weight, name } = useDocument(formatEmbed({ ...settled, view: { ...shown, at: loaded.at } }))
  const texts = snippets(widget, {
    origin,
    path: subject.path,
    title: signature.title ?? name ?? title,
    height,
    width,
  })
  return (
    <div className={styles.builder}>
      <div className={styles.choices}>
        <SubjectChoice lists={lists} given={given} chosen={subject} choose={take} />
        <WordsChoice
          written={written}
          write={(more) => choose((now) => ({ written: { ...now.written, ...more } }))}
          usual={name ?? title}
        />
        {OFFERED.length > 1 && (
          <label>
            {t('language')}
            <Select
              value={made.language}
              choose={(one) => choose((now) => ({ language: OFFERED.find((known) => known === one) ?? now.language }))}
            >
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
            choose={(chosen) => choose({ theme: THEMES.find((one) => one === chosen) ?? null })}
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
            choose={(chosen) => choose({ text: TEXT_SIZES.find((one) => one === chosen) ?? null })}
          >
            {(['usual', ...TEXT_SIZES] as const).map((one) => (
              <option key={one} value={one}>
                {t(`choice.texts.${one}`)}
              </option>
            ))}
          </Select>
        </label>
        <SizeChoice
          label={t('width')}
          usual={t('widthAuto')}
          sizes={WIDTHS}
          chosen={width}
          choose={(pixels) => set({ width: pixels })}
        />
        <SizeChoice
          label={t('size')}
          usual={t('sizeAuto')}
          sizes={HEIGHTS}
          chosen={height}
          choose={(pixels) => set({ height: pixels })}
        />
        <AccentChoice accent={accent} choose={(colours) => choose({ accent: colours })} />
        {VERSION && (
          <>
            <label>
              {t('choice.data')}
              <Select
                value={version ?? ''}
                choose={(chosen) => choose({ version: chosen || null })}
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
          show={(change) => choose((now) => ({ parts: change(now.parts) }))}
          lock={lock}
          hold={(held) => choose({ lock: held })}
        />
        {subject.storyScene === null && (
          <p className={styles.lock}>
            <label>
              <Checkbox checked={framing} choose={(live) => choose({ framing: live })} /> {t('choice.move')}
            </label>{' '}
            {made.shown !== null && (
              <button type="button" className="button" onClick={forget}>
                {t('choice.forget')}
              </button>
            )}
          </p>
        )}
      </div>
      <div className={styles.preview}>
        <iframe
          key={`${framed} ${made.round}`}
          ref={preview}
          title={t('preview')}
          src={`/embed?${framed}`}
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          loading="lazy"
          height={height ?? plainHeight(widget, width)}
          style={width ? { maxWidth: width } : undefined}
        />
        <p className={styles.hint} role="status">
          {made.shown !== null && t('choice.kept')}
        </p>
        <p className={styles.hint} role="status">
          {weight === null ? t('weighing') : t('weight', { kilobytes: Math.ceil(weight / 1000), live: LIVE_WEIGHT })}
        </p>
      </div>
      {isElsewhere && <p className={styles.hint}>{t('codeOrigin', { origin })}</p>}
      <Codes texts={texts} />
    </div>
  )
}

/** Whether the site has a public address other than that of this page. */
function isOfAnotherOrigin(): boolean {
  return originOfLinks() !== window.location.origin
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
  /** Label of the default option. */
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

/** The code to copy, in each of its forms. */
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

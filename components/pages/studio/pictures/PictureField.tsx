import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DraftPicture, DraftScene, Texts } from '@/geodata/domain/draft/draft'
import type { Language } from '@/geodata/domain/language/language'
import { keepPictures } from '../kept/keptPictures'
import { PICTURE } from './limits'
import styles from './PictureField.module.css'
import { type PictureRefusal, takenPicture } from './takenPicture'
import { usePictureUrls } from './usePictureUrls'

export interface PictureFieldProps {
  /** The picture of the scene; null for none. */
  readonly picture: DraftScene['picture']
  /** Its record in the draft. */
  readonly record: DraftPicture | undefined
  /** The languages in which its alternative text is shown. */
  readonly languages: readonly Language[]
  /** What a field is called for a language of several. */
  readonly named: (label: string, language: Language) => string
  /** Called with a new picture: to be added to the draft, and set in the scene. Its bytes are kept already. */
  readonly add: (record: DraftPicture) => void
  readonly remove: () => void
  readonly setAlt: (alt: Texts) => void
  readonly setCredit: (credit: string) => void
  readonly readOnly?: boolean
}

/** A scene's picture: chosen, dropped or pasted, with preview, alternative text and credit. */
export function PictureField({ readOnly = false, ...props }: PictureFieldProps) {
  const { picture, add, remove } = props
  const t = useTranslations('pictures')
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [state, setState] = useState<'idle' | 'reading' | PictureRefusal>('idle')

  const take = async (file: File | undefined) => {
    if (!file || readOnly) return
    setState('reading')
    const taken = await takenPicture(file)
    if ('refused' in taken) return setState(taken.refused)
    await keepPictures(new Map([[taken.record.id, taken.blob]]))
    setState('idle')
    add(taken.record)
  }
  const pasted = useEffectEvent((event: globalThis.ClipboardEvent) => {
    const file = event.clipboardData?.files[0]
    // Word processors and spreadsheets offer a picture of copied text as well.
    if (!file?.type.startsWith('image/') || event.clipboardData?.types.includes('text/plain')) return
    event.preventDefault()
    take(file)
  })
  useEffect(function takePasted() {
    const paste = (event: Event) => pasted(event as globalThis.ClipboardEvent)
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])

  const choose = () => input.current?.click()
  return (
    <section
      className={styles.picture}
      aria-label={t('title')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (readOnly || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        take(event.dataTransfer.files[0])
      }}
    >
      <h3 className={styles.title}>{t('title')}</h3>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('choose')}
        onChange={({ target }) => {
          take(target.files?.[0])
          // So that the same file can be chosen again.
          target.value = ''
        }}
      />
      {picture && <Chosen {...props} readOnly={readOnly} />}
      {!readOnly && (
        <p className={styles.ways}>
          <button type="button" className="button" disabled={state === 'reading'} onClick={choose}>
            {t(picture ? 'replace' : 'choose')}
          </button>
          {picture && (
            <button type="button" className="button" onClick={remove}>
              {t('remove')}
            </button>
          )}
          {!picture && <span className="hint">{t('ways')}</span>}
        </p>
      )}
      <p role="status" className={styles.status}>
        {state === 'reading' ? t('reading') : ''}
      </p>
      {state !== 'idle' && state !== 'reading' && (
        <p role="alert" className={styles.refusal}>
          {t(`refusals.${state}`, { megabytes: PICTURE.bytes / 1e6, megapixels: PICTURE.pixels / 1e6 })}
        </p>
      )}
    </section>
  )
}

function Chosen(props: PictureFieldProps) {
  const { picture, record, languages, named, setAlt, setCredit, readOnly } = props
  const t = useTranslations('pictures')
  const hint = useId()
  const urls = usePictureUrls(picture ? [picture.id] : [])
  if (!picture) return null
  const url = urls.get(picture.id)
  return (
    <>
      {url && record ? (
        // biome-ignore lint/performance/noImgElement: the picture is in the browser already
        <img
          className={styles.preview}
          src={url}
          alt={languages.map((language) => picture.alt[language]).find(Boolean) ?? ''}
          width={record.width}
          height={record.height}
        />
      ) : (
        <p className="hint">{t(record ? 'missing' : 'gone')}</p>
      )}
      {languages.map((language) => (
        <label key={language} className={styles.field}>
          <span className={styles.label}>{named(t('alt'), language)}</span>
          <textarea
            rows={2}
            lang={language}
            value={picture.alt[language] ?? ''}
            aria-describedby={hint}
            readOnly={readOnly}
            onChange={({ target }) => setAlt({ ...picture.alt, [language]: target.value })}
          />
        </label>
      ))}
      <p className="hint" id={hint}>
        {t('altHint')}
      </p>
      <label className={styles.field}>
        <span className={styles.label}>{t('credit')}</span>
        <input
          value={record?.credit ?? ''}
          placeholder={t('creditExample')}
          readOnly={readOnly}
          onChange={({ target }) => setCredit(target.value)}
        />
      </label>
    </>
  )
}

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Draft } from '@/geodata/domain/draft/draft'
import { lossParams } from '@/geodata/domain/draft/losses'
import type { Language } from '@/geodata/domain/language/language'
import { visit } from '../../view/address'
import { addressOfDraft } from './address'
import styles from './Home.module.css'
import { readDraft } from './kept/drafts'
import { droppedFile, type Opening } from './kept/fromFile'

interface OpenStoryProps {
  readonly language: Language
}

type Opened = Opening & { readonly draft: Draft | undefined }

/** Opens a file with a story: chosen, or dropped anywhere on the page. */
export function OpenStory({ language }: OpenStoryProps) {
  const t = useTranslations('studioHome')
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<{ readonly name: string; readonly opened: Opened | null } | null>(null)
  const [isOver, setOver] = useState(false)

  useEffect(
    function acceptDrops() {
      const open = async (file: File, handle: FileSystemFileHandle | null) => {
        setState({ name: file.name, opened: null })
        const { openDraftFile } = await import('./kept/fromFile')
        const opening = await openDraftFile(file, handle, language)
        const draft = 'id' in opening ? await readDraft(opening.id) : undefined
        if (opening.kind === 'opened' && opening.losses.length === 0 && opening.unkept === null)
          visit(addressOfDraft(language, opening.id))
        else setState({ name: file.name, opened: { ...opening, draft } })
      }
      const hold = (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        setOver(event.type === 'dragover')
      }
      const drop = async (event: DragEvent) => {
        hold(event)
        const dropped = event.dataTransfer && (await droppedFile(event.dataTransfer))
        if (dropped) open(dropped.file, dropped.handle)
      }
      const chosen = () => {
        const file = input.current?.files?.[0]
        if (file) open(file, null)
        // So that the same file can be chosen again.
        if (input.current) input.current.value = ''
      }
      const field = input.current
      field?.addEventListener('change', chosen)
      for (const name of ['dragover', 'dragleave'] as const) document.addEventListener(name, hold)
      document.addEventListener('drop', drop)
      return () => {
        field?.removeEventListener('change', chosen)
        for (const name of ['dragover', 'dragleave'] as const) document.removeEventListener(name, hold)
        document.removeEventListener('drop', drop)
      }
    },
    [language],
  )

  return (
    <section className={styles.open} data-over={isOver || undefined} aria-labelledby="open">
      <h2 id="open">{t('open')}</h2>
      <p>{t('openHint')}</p>
      <p className={styles.ways}>
        <button type="button" className="button strong" onClick={() => input.current?.click()}>
          {t('choose')}
        </button>
        <input ref={input} type="file" hidden aria-label={t('choose')} />
      </p>
      <div role="status">
        {state &&
          (state.opened ? (
            <Told {...state.opened} name={state.name} language={language} />
          ) : (
            t('opening', { name: state.name })
          ))}
      </div>
    </section>
  )
}

/** What came of opening a file, if there is something to say about it. */
function Told({ draft, name, language, ...opened }: Opened & { readonly name: string; readonly language: Language }) {
  const t = useTranslations()
  if (opened.kind === 'refused') return <p>{t(`opened.refusals.${opened.code as 'no-story'}`, { ...opened.params })}</p>
  if (opened.kind === 'failed') return <p>{t('opened.refusals.unreadable', { reason: opened.reason })}</p>
  const said = (params: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value.join(', ') : value]),
    )
  return (
    <>
      {opened.kind === 'differs' && <p>{t('studioHome.differs', { name })}</p>}
      {opened.kind === 'opened' && opened.unkept && <p>{t('studioHome.unkept')}</p>}
      {opened.losses.length > 0 && (
        <>
          <p>{t('studioHome.losses', { name, count: opened.losses.length })}</p>
          <ul>
            {opened.losses.map((loss) => (
              <li key={JSON.stringify(loss)}>
                {t(`opened.losses.${loss.code as 'picture'}`, {
                  ...(said(lossParams(loss, { scenes: draft?.scenes ?? [] })) as Record<string, string | number>),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a className="button primary" href={addressOfDraft(language, opened.id)}>
          {t('studioHome.toStory')}
        </a>
      </p>
    </>
  )
}

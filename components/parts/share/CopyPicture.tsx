import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ask } from '../../ui/folder/ask'
import styles from './ShareDialog.module.css'

/** Copies a picture to the clipboard, if supported. */
export function CopyPicture({ picture }: { readonly picture: string }) {
  const t = useTranslations('share')
  const [outcome, setOutcome] = useState<'copying' | 'pictureCopied' | 'pictureFailed' | null>(null)
  // Browsers offer the clipboard on secure pages only, and not all accept pictures.
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return null
  const copy = async () => {
    setOutcome('copying')
    try {
      // A promise of the picture: Safari requires the call within the click's task.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': fetched(picture) })])
      setOutcome('pictureCopied')
    } catch {
      setOutcome('pictureFailed')
    }
  }
  return (
    <p className={styles.copyPicture}>
      <button type="button" className="button primary" onClick={copy}>
        {t('copyPicture')}
      </button>{' '}
      <span role="status">{outcome && t(outcome)}</span>
    </p>
  )
}

async function fetched(picture: string): Promise<Blob> {
  const answer = await ask(picture)
  if (!answer.ok) throw new Error(`the picture was answered with ${answer.status}`)
  return answer.blob()
}

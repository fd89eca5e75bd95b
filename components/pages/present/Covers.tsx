import { useTranslations } from 'use-intl'
import { COVERS, type Cover } from './show'

interface CoversProps {
  /** What covers the screen; null: nothing. */
  readonly shown: Cover | null
  readonly toggle: (cover: Cover) => void
}

/** The buttons that make the screen black or white. */
export function Covers({ shown, toggle }: CoversProps) {
  const t = useTranslations('present')
  return COVERS.map((cover) => (
    <button key={cover} type="button" className="button" aria-pressed={shown === cover} onClick={() => toggle(cover)}>
      {t(cover)}
    </button>
  ))
}

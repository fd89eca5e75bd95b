import { useTranslations } from 'use-intl'
import { PAGE } from '@/geodata/drawing/served/explored'
import own from './Served.module.css'

/** Asks for the next events of a list of which some are here. */
export function More({ left, ask }: { readonly left: number; readonly ask: () => void }) {
  const t = useTranslations('list')
  return (
    <button type="button" className={`button strong ${own.more}`} onClick={ask}>
      {t('more', { next: Math.min(PAGE, left), rest: left })}
    </button>
  )
}

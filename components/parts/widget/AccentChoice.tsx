import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { THEMES } from '@/geodata/domain/view/view'
import { Input } from '../../ui/Input'
import { Select } from '../../ui/Select'
import { type Accent, accentFaults, NO_ACCENT } from './accent'
import styles from './Builder.module.css'

/** Joliba's own accent: the initial value. */
const FIRST: Accent = { light: '#2f6f8f', dark: '#76b3d0' }

interface AccentChoiceProps {
  /** As chosen, whether legible or not. */
  readonly accent: Accent
  readonly choose: (accent: Accent) => void
}

/** An accent colour for each theme, with a message if the contrast is too low. */
export function AccentChoice({ accent, choose }: AccentChoiceProps) {
  const t = useTranslations('embedGuide.choice')
  const id = useId()
  const own = accent.light !== null || accent.dark !== null
  const faults = accentFaults(accent)
  return (
    <>
      <label>
        {t('accent')}
        <Select value={own ? 'own' : 'usual'} choose={(one) => choose(one === 'own' ? FIRST : NO_ACCENT)}>
          {(['usual', 'own'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`accents.${one}`)}
            </option>
          ))}
        </Select>
      </label>
      {own &&
        THEMES.map((theme) => (
          <label key={theme} htmlFor={`${id}-${theme}`}>
            {t(`accentOn.${theme}`)}
            <Input
              id={`${id}-${theme}`}
              type="color"
              value={accent[theme] ?? FIRST[theme] ?? ''}
              write={(colour) => choose({ ...accent, [theme]: colour })}
            />
          </label>
        ))}
      <p className={styles.hint} role="status">
        {own &&
          (faults.length === 0
            ? t('accentGood')
            : faults.map(({ theme, contrast }) => (
                <span key={theme} className={styles.fault}>
                  {t('accentFault', { theme, contrast })}{' '}
                </span>
              )))}
      </p>
    </>
  )
}

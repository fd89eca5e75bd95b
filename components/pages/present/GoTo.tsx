import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Form } from '../../ui/Form'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'

interface GoToProps {
  readonly count: number
  readonly shown: boolean
  readonly close: () => void
  readonly go: (scene: number) => void
}

/** A field for a scene number. */
export function GoTo({ count, shown, close, go }: GoToProps) {
  const t = useTranslations('present')
  const field = useRef<HTMLInputElement>(null)
  useEffect(
    function clearOnOpen() {
      if (!shown || !field.current) return
      field.current.value = ''
      field.current.focus()
    },
    [shown],
  )
  return (
    <Dialog title={t('goTo')} shown={shown} close={close} keys={[]}>
      <Form
        className={styles.form}
        submit={() => {
          const number = field.current?.valueAsNumber
          close()
          if (number) go(number)
        }}
      >
        <label>
          {t('number', { count })}
          <input ref={field} type="number" inputMode="numeric" min={1} max={count} required />
        </label>
        <button type="submit" className="button primary">
          {t('go')}
        </button>
      </Form>
    </Dialog>
  )
}

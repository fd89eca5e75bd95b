import { useEffect, useId } from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'

/**
 * Gives a map that takes keys a role, a name and a line that says which keys. The role is `application`, because a
 * screen reader would else keep the arrow keys for itself; all that stands on the map is buttons, which Tab reaches
 * there, too.
 */
export function Keyboard({ label }: { label: string }) {
  const container = useMap().getContainer()
  const t = useTranslations('map')
  const id = useId()
  useEffect(
    function nameTheMap() {
      container.setAttribute('role', 'application')
      container.setAttribute('aria-label', label)
      container.setAttribute('aria-describedby', id)
    },
    [container, label, id],
  )
  return (
    <p className="unseen" id={id}>
      {t('keys')}
    </p>
  )
}

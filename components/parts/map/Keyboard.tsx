import { useEffect, useId } from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'

/**
 * Gives a focusable map a role, a name and a description of its keys. The role is `application`, since a screen reader
 * would otherwise intercept the arrow keys; everything on the map is a button, reachable by Tab.
 */
export function Keyboard({ label }: { label: string }) {
  const container = useMap().getContainer()
  const t = useTranslations('map')
  const id = useId()
  useEffect(
    function setRoleAndName() {
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

import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import styles from './MapView.module.css'

/**
 * One finger scrolls the page, two move the map: otherwise a map that fills a phone would trap scrolling. In full
 * screen one finger moves the map. A hint is shown when one finger is tried. `always`: on a stage one finger always
 * swipes scenes, without a hint.
 */
export function TouchGestures({ always = false }: { readonly always?: boolean }) {
  const map = useMap()
  const t = useTranslations('map')
  const [hint, setHint] = useState(false)

  useEffect(
    function limitTouchGestures() {
      if (!matchMedia('(pointer: coarse)').matches) return
      const container = map.getContainer()
      const choose = () => {
        if (document.fullscreenElement && !always) map.dragging.enable()
        else map.dragging.disable()
      }
      const showHint = ({ touches, target }: TouchEvent) => {
        const onMap = target instanceof Element && !target.closest('button')
        setHint(touches.length === 1 && onMap && !document.fullscreenElement && !always)
      }
      const hideHint = () => setHint(false)
      choose()
      document.addEventListener('fullscreenchange', choose)
      container.addEventListener('touchmove', showHint, { passive: true })
      container.addEventListener('touchend', hideHint)
      container.addEventListener('touchcancel', hideHint)
      return () => {
        document.removeEventListener('fullscreenchange', choose)
        container.removeEventListener('touchmove', showHint)
        container.removeEventListener('touchend', hideHint)
        container.removeEventListener('touchcancel', hideHint)
        map.dragging.enable()
      }
    },
    [map, always],
  )

  return hint ? <p className={styles.hint}>{t('twoFingers')}</p> : null
}

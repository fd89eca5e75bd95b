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
  const [told, setTold] = useState(false)

  useEffect(
    function leaveOneFingerToThePage() {
      if (!matchMedia('(pointer: coarse)').matches) return
      const container = map.getContainer()
      const choose = () => {
        if (document.fullscreenElement && !always) map.dragging.enable()
        else map.dragging.disable()
      }
      const tell = ({ touches, target }: TouchEvent) => {
        const onMap = target instanceof Element && !target.closest('button')
        setTold(touches.length === 1 && onMap && !document.fullscreenElement && !always)
      }
      const untell = () => setTold(false)
      choose()
      document.addEventListener('fullscreenchange', choose)
      container.addEventListener('touchmove', tell, { passive: true })
      container.addEventListener('touchend', untell)
      container.addEventListener('touchcancel', untell)
      return () => {
        document.removeEventListener('fullscreenchange', choose)
        container.removeEventListener('touchmove', tell)
        container.removeEventListener('touchend', untell)
        container.removeEventListener('touchcancel', untell)
        map.dragging.enable()
      }
    },
    [map, always],
  )

  return told ? <p className={styles.told}>{t('twoFingers')}</p> : null
}

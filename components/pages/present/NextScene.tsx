import { useDeferredValue, useMemo, useRef } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Scene } from '@/geodata/domain/story/story'
import { SceneMap } from '../../parts/scene/SceneMap'
import { useSize } from '../../parts/timeline/useSize'
import styles from './Speaker.module.css'
import { nearer, zoomsBetween, zoomsOn } from './sceneZoom'
import type { Presentation } from './useShow'

interface NextSceneProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly scene: Scene
  readonly audience: Presentation['audience']
}

/** A preview of what the audience sees next. */
export function NextScene({ atlas, language, scene, audience }: NextSceneProps) {
  const map = useRef<HTMLDivElement>(null)
  const size = useSize(map)
  // The current scene has priority.
  const { view, annotations } = useDeferredValue(scene)
  const zooms = zoomsOn(audience ?? size) + zoomsBetween(audience, size)
  const seen = useMemo(() => ({ ...view, at: nearer(view.at, zooms) }), [view, zooms])
  return (
    <>
      <p className={styles.heading}>{scene.heading}</p>
      <div className={styles.nextMap} ref={map} inert aria-hidden="true">
        <SceneMap
          atlas={atlas}
          language={language}
          view={seen}
          annotations={annotations}
          use="present"
          reportCamera={nowhere}
          bare
        />
      </div>
    </>
  )
}

/** The preview cannot be moved. */
function nowhere() {}

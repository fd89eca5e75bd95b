import { Polyline, SVG } from 'leaflet'
import { useEffect, useId } from 'react'
import { useMap } from 'react-leaflet'
import type { Language } from '@/geodata/language/language'
import { GROUND, type River } from './ground'
import { latLng } from './position'
import styles from './RiverLabels.module.css'

/** Names of the rivers of first rank, in italics along their course. */
export function RiverLabels({ language }: { language: Language }) {
  return GROUND.rivers.features
    .filter((river) => river.properties.rank === 1 && river.properties.name)
    .map((river) => (
      <RiverLabel key={river.properties.id} river={river} name={river.properties.name?.[language] ?? ''} />
    ))
}

/** Where along the course the name stands, as shares of its length; more than one for a long river. */
const STANDS: Readonly<Record<string, readonly number[]>> = { niger: [9, 49, 66], senegal: [55] }

function RiverLabel({ river, name }: { river: River; name: string }) {
  const map = useMap()
  const id = `course-${useId()}`

  useEffect(
    function writeAlongCourse() {
      const course = new Polyline(smoothed(readable(longestLine(river))).map(latLng), {
        renderer: new SVG({ padding: 1 }),
        className: styles.course ?? '',
        interactive: false,
        smoothFactor: 0,
        noClip: true,
      }).addTo(map)
      const path = course.getElement()
      if (!path) return
      path.id = id
      for (const stand of STANDS[river.properties.id] ?? [50]) {
        const text = document.createElementNS('http://www.w3.org/2000/svg', 'text')
        const along = document.createElementNS('http://www.w3.org/2000/svg', 'textPath')
        text.setAttribute('class', styles.name ?? '')
        text.setAttribute('dy', '-5')
        text.setAttribute('aria-hidden', 'true')
        along.setAttribute('href', `#${id}`)
        along.setAttribute('startOffset', `${stand}%`)
        along.textContent = name
        text.append(along)
        path.after(text)
      }
      return () => {
        course.remove()
      }
    },
    [map, river, name, id],
  )
  return null
}

type Course = readonly (readonly number[])[]

function longestLine({ geometry }: River): Course {
  if (geometry.type === 'LineString') return geometry.coordinates
  return geometry.coordinates.reduce((longest, line) => (line.length > longest.length ? line : longest), [])
}

/** From west to east, so that the name does not stand on its head. */
function readable(course: Course): Course {
  return (course[0]?.[0] ?? 0) <= (course.at(-1)?.[0] ?? 0) ? course : course.toReversed()
}

/** The course without its bends: the mean of each position and its neighbours, so that letters do not tumble. */
function smoothed(course: Course, reach = 6): Course {
  return course.map((_, i) => {
    const around = course.slice(Math.max(0, i - reach), i + reach + 1)
    const mean = (axis: number) => around.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / around.length
    return [mean(0), mean(1)]
  })
}

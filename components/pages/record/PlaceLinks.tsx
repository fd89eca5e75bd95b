import { Fragment } from 'react'
import type { Place } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'

/** Names of places in a row, linked to their pages. */
export function PlaceLinks({ places, language }: { places: readonly Place[]; language: Language }) {
  return places.map(({ id, name }, i) => (
    <Fragment key={id}>
      {i > 0 && SEMICOLON[language]}
      <a href={`/${language}/places/${id}`}>{name[language]}</a>
    </Fragment>
  ))
}

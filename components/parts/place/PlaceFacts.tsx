import type { Atlas, Place } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import type { Translate } from '../../language/translate'
import { placePrecision, withCode } from './placePrecision'

interface PlaceFactsProps {
  readonly atlas: Atlas
  readonly place: Place
  readonly language: Language
  readonly t: Translate
}

/** Precision, other spellings, and the places counted on a place's mark. */
export function PlaceFacts({ atlas, place, language, t }: PlaceFactsProps) {
  const counted = atlas.places.filter(({ within }) => within === place.id)
  const spellings = place.spellings.filter((spelling) => spelling !== place.name[language])
  return (
    <>
      <p>{withCode(placePrecision(place, t), place, t)}</p>
      {spellings.length > 0 && <p>{t('place.spellings', { spellings: spellings.join(', ') })}</p>}
      {counted.length > 0 && (
        <p>{t('place.within', { places: counted.map(({ name }) => name[language]).join(SEMICOLON[language]) })}</p>
      )}
    </>
  )
}

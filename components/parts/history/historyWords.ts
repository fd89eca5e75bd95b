import { authorsIn } from '@/geodata/domain/cite/citedDocuments'
import { claimerOf } from '@/geodata/domain/cite/claimer'
import { type Change, type Field, split } from '@/geodata/domain/history/change'
import type { EventState, PublishedVersion } from '@/geodata/domain/history/history'
import { type EventChange, sorted } from '@/geodata/domain/history/publish'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import { localeOf } from '../../language/locale'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { valueWords } from '../event/claim'

export interface Reader {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

/** One field of a state in words: a text or a list of items; null if its version did not have the field. */
export type FieldWords = string | readonly string[] | null

/**
 * A field of a state in words. Places, actors and sources have their current names: the history stores ids, which never
 * change.
 */
export function fieldWords(field: Field, state: EventState, reader: Reader): FieldWords {
  const { atlas, language, t } = reader
  switch (field) {
    case 'title':
    case 'summary':
      return state[field][language]
    case 'dating':
    case 'siting':
    case 'contested':
      return state[field]?.[language] ?? ''
    case 'status':
      return state.status && t(`history.statuses.${state.status}`)
    case 'kind':
      return atlas.kinds.find(({ id }) => id === state.kind)?.name[language] ?? state.kind
    case 'date':
      return `${dateWords(state.date, language, t)} (EDTF ${state.date})`
    case 'dates':
      return state.dates.map(({ date, ...passage }) =>
        t('history.pair', { name: cited(passage, reader), said: dateWords(date, language, t) }),
      )
    case 'place':
      return atlas.places.find(({ id }) => id === state.place)?.name[language] ?? state.place
    case 'inferred':
      return state.inferred.map((what) => t(`history.inferrables.${what}`))
    case 'cites':
      return (
        state.cites?.map((numbers, i) => {
          const passages = numbers.flatMap((number) => state.citations[number - 1] ?? [])
          return `${i + 1}. ${passages.map((passage) => cited(passage, reader)).join(SEMICOLON[reader.language])}`
        }) ?? null
      )
    case 'figures':
      return state.figures.map((figure) => figured(figure, reader))
    case 'actors':
      return state.actors.map(({ id }) => actorName(id, reader))
    case 'roles':
      return state.actors.some(({ role }) => role === null)
        ? null
        : state.actors.map(({ id, role }) =>
            t('history.pair', { name: actorName(id, reader), said: role ? t(`history.roles.${role}`) : '' }),
          )
    case 'links':
      return state.links.map((link) => linked(link, reader))
    case 'bases':
      return state.links.some(({ basis }) => basis === null)
        ? null
        : state.links.map(({ basis, source, part, locator, ...link }) => {
            const passage = source && locator ? `, ${cited({ source, part, locator }, reader)}` : ''
            const said = `${basis ? t(`history.bases.${basis}`) : ''}${passage}`
            return t('history.pair', { name: linked(link, reader), said })
          })
    case 'citations':
      return state.citations.map((passage) => cited(passage, reader))
  }
}

/** Numbers of events that a version added, changed, and only added fields to. */
export function countWords(
  { number }: PublishedVersion,
  events: readonly EventChange[],
  { t }: Pick<Reader, 't'>,
): string {
  const { added, facts, wording, filledIn } = sorted(events)
  if (number === 1) return t('history.first', { count: added.length })
  if (events.length === 0) return t('history.none')
  const changed = facts.length + wording.length
  return t('history.counts', { added: added.length, changed, filledIn: filledIn.length })
}

/** The current title of an event; its id if the event no longer exists. */
export function titleOf(id: string, { atlas, language }: Reader): string {
  return atlas.events.find((event) => event.id === id)?.title[language] ?? id
}

/** Which fields of an event a version changed, and which it only added; `dated` has the version's date in words. */
export function changeWords(
  changes: readonly Change[],
  version: { readonly number: number; readonly date: string },
  reader: Reader,
): string {
  const { t } = reader
  const { corrected, filledIn } = split(changes)
  if (corrected.length === 0) return t('history.filledInIn', { ...version, fields: fieldNames(filledIn, reader) })
  const changed = t('history.changedIn', { ...version, fields: fieldNames(corrected, reader) })
  return filledIn.length > 0 ? `${changed} ${t('history.filledIn', { fields: fieldNames(filledIn, reader) })}` : changed
}

/** The names of fields as a list within a sentence. */
export function fieldNames(changes: readonly Pick<Change, 'field'>[], { language, t }: Reader): string {
  const names = changes.map(({ field }) => {
    const name = t(`history.fields.${field}`)
    return name.charAt(0).toLocaleLowerCase(language) + name.slice(1)
  })
  return new Intl.ListFormat(localeOf(language), { type: 'unit' }).format(names)
}

interface Passage {
  readonly source: string
  readonly part: string | null
  readonly locator: string
}

function cited({ source, part, locator }: Passage, { atlas, language }: Reader): string {
  const document = atlas.sources.find(({ id }) => id === source)
  const piece = document?.parts.find(({ id }) => id === part)
  const author = piece?.author ? `, ${authorsIn(piece.author, language)}` : ''
  return `${document?.label[language] ?? source}${author}, ${locator}`
}

function figured(figure: EventState['figures'][number], { atlas, language, t }: Reader): string {
  const measure = atlas.measures.find(({ id }) => id === figure.measure)?.name[language] ?? figure.measure
  const { name, citedIn } = claimerOf(atlas, figure, language)
  const of = figure.of ? ` (${figure.of[language]})` : ''
  const who = citedIn ? `${name}, ${citedIn}` : name
  return t('history.pair', { name: `${measure}${of}, ${who}`, said: valueWords(atlas, figure, language, t) })
}

function linked({ kind, event }: Pick<EventState['links'][number], 'kind' | 'event'>, { atlas, language, t }: Reader) {
  const title = atlas.events.find(({ id }) => id === event)?.title[language] ?? event
  return `${t(`history.links.${kind}`)} ${t('cite.quoted', { title })}`
}

function actorName(id: string, { atlas, language }: Reader): string {
  return atlas.actors.find((actor) => actor.id === id)?.name[language] ?? id
}

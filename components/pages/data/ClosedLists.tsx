import { BASIS_TERMS, LINK_TERMS, ROLE_TERMS, STATUS_TERMS, type Term, termList } from '@/geodata/domain/export/terms'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { numberWords } from '../../language/words'
import { Table } from '../../ui/Table'

interface ClosedListsProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
}

/** The statuses, roles, link kinds and bases, each with its meaning and its number of uses in the data. */
export function ClosedLists({ atlas: { events }, language, t }: ClosedListsProps) {
  const table = (
    list: 'statuses' | 'roles' | 'links' | 'bases',
    terms: Readonly<Record<string, Term>>,
    used: readonly string[],
  ) => (
    <>
      <h3 id={list}>{t(`data.${list}`)}</h3>
      <p>{t(`data.${list}Intro`)}</p>
      <Table
        labelledBy={list}
        head={[t('data.name'), t('data.term'), t('data.meaning'), t('data.times')]}
        rows={termList(terms).map(({ id, name, meaning }) => ({
          id,
          cells: [
            name[language],
            <code key="term">{id}</code>,
            meaning[language],
            numberWords(used.filter((one) => one === id).length, language),
          ],
        }))}
      />
    </>
  )
  return (
    <>
      {table(
        'statuses',
        STATUS_TERMS,
        events.map(({ status }) => status),
      )}
      {table(
        'roles',
        ROLE_TERMS,
        events.flatMap(({ actors }) => actors.map(({ role }) => role)),
      )}
      {table(
        'links',
        LINK_TERMS,
        events.flatMap(({ links }) => links.map(({ kind }) => kind)),
      )}
      {table(
        'bases',
        BASIS_TERMS,
        events.flatMap(({ links }) => links.map(({ basis }) => basis)),
      )}
    </>
  )
}

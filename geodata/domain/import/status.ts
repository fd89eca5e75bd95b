import { STATUS_TERMS } from '../export/terms'
import { LANGUAGES } from '../language/language'
import { STATUSES, type Status } from '../schema/term'
import { folded } from '../search/tokens'

/**
 * Statuses in words, folded: ours, by which the site names them, and what means the same in English and French. Other
 * words, such as "confirmed" or "disputed", say how sure something is, which no status does.
 */
const WORDS: ReadonlyMap<string, Status> = new Map([
  ...STATUSES.flatMap((status) =>
    [status, ...LANGUAGES.map((language) => folded(STATUS_TERMS[status].name[language]))].map(
      (word) => [word, status] as const,
    ),
  ),
  ...(
    [
      ['reported', 'rapportee rapportes rapportees'],
      ['announced', 'annoncee annonces annoncees planned expected prevu prevue prevus prevues attendu attendue'],
      ['judged', 'juge jugee juges jugees judgement judgment jugement opinion avis asserted affirme affirmee'],
    ] as const
  ).flatMap(([status, words]) => words.split(' ').map((word) => [word, status] as const)),
])

/** The status that a cell states; null if it states none. */
export function statusIn(text: string): Status | null {
  return WORDS.get(folded(text)) ?? null
}

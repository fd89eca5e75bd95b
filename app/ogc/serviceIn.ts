import { translatorIn } from '@/components/language/translate'
import { ORIGIN } from '@/components/ui/origin'
import type { Language } from '@/geodata/domain/language/language'
import type { Service } from '@/geodata/domain/ogc/service'
import type { DataSet } from '@/geodata/domain/service/features'

/** The default origin, of an installation that nobody has given a public address. */
const LOCAL = 'http://localhost:3000'

/**
 * The service in one language.
 *
 * @param host of the request
 */
export function serviceIn(language: Language, dataSet: DataSet, host: string | null): Service {
  const t = translatorIn(language)
  // Programs follow the addresses in documents as they are: without a public one they are those of this server.
  const origin = ORIGIN === LOCAL && host ? `http://${host}` : ORIGIN
  return { root: `${origin}/ogc`, language, dataSet, say: (word, values) => t(`ogc.${word}`, values) }
}

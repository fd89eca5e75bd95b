import { translatorIn } from '@/components/language/translate'
import { ORIGIN } from '@/components/ui/origin'
import type { Language } from '@/geodata/domain/language/language'
import type { Service } from '@/geodata/domain/ogc/service'
import type { DataSet } from '@/geodata/domain/service/features'
import { offeredLanguages } from '@/geodata/load/languages'

/** The origin in a build that nobody has given a public address. */
const LOCAL = 'http://localhost:3000'

/** The service in one language. */
export function serviceIn(language: Language, dataSet: DataSet): Service {
  const t = translatorIn(language)
  // Programs follow the addresses in documents as they are: without a public one, they are those of this server.
  const origin = ORIGIN === LOCAL ? process.env.JOLIBA_SERVED || LOCAL : ORIGIN
  return {
    root: `${origin}/ogc`,
    language,
    languages: offeredLanguages(),
    dataSet,
    say: (word, values) => t(`ogc.${word}`, values),
  }
}

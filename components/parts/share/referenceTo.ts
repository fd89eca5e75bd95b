import type { Reference } from '@/geodata/domain/cite/reference'
import type { DataVersion } from '@/geodata/domain/history/history'
import type { Translate } from '../../language/translate'
import { recordReferenceOf, referenceOf } from './reference'
import type { Shareable } from './shareable'

/** The reference for a shared page, selection or record, accessed today. */
export function referenceTo(
  { language, path, view, subject }: Shareable,
  version: DataVersion,
  t: Translate,
): Reference {
  const reference =
    'atlas' in subject
      ? referenceOf(view, version, { atlas: subject.atlas, language, t })
      : recordReferenceOf(subject.title, path, version, { language, t })
  return { ...reference, accessed: new Date().toISOString().slice(0, 10) }
}

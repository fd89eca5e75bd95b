import { expect, it } from 'vitest'
import {
  ACTOR_TERMS,
  BASIS_TERMS,
  LINK_TERMS,
  PRECISION_TERMS,
  ROLE_TERMS,
  STATUS_TERMS,
} from '@/geodata/domain/export/terms'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { ACTOR_TYPES, BASES, LINK_KINDS, PRECISIONS, ROLES, STATUSES } from '@/geodata/domain/schema/term'
import { translatorIn } from '../../language/translate'

it.each(LANGUAGES)('in %s, files and pages use the same terms', (language) => {
  const t = translatorIn(language)
  for (const status of STATUSES) expect(STATUS_TERMS[status].name[language]).toBe(t(`event.status.${status}`))
  for (const role of ROLES) expect(ROLE_TERMS[role].name[language]).toBe(t(`pages.roleGroup.${role}`))
  for (const kind of LINK_KINDS) expect(LINK_TERMS[kind].name[language]).toBe(t(`event.link.${kind}`))
  for (const precision of PRECISIONS)
    expect(PRECISION_TERMS[precision].name[language]).toBe(t(`precision.${precision}`))
  for (const type of ACTOR_TYPES) expect(ACTOR_TERMS[type].name[language]).toBe(t(`pages.actorType.${type}`))
  for (const basis of BASES) {
    const [said = ''] = BASIS_TERMS[basis].name[language].toLowerCase().split(' ')
    expect(t(`event.basis.${basis}`)).toContain(said)
  }
})

import { expect, it } from 'vitest'
import { BASIS_TERMS, ROLE_TERMS, STATUS_TERMS } from '@/geodata/export/terms'
import { LANGUAGES } from '@/geodata/language/language'
import { BASES, ROLES, STATUSES } from '@/geodata/schema/term'
import { translatorIn } from '../language/translate'

it.each(LANGUAGES)('in %s, the files call a term what the pages call it', (language) => {
  const t = translatorIn(language)
  for (const status of STATUSES) expect(STATUS_TERMS[status].name[language]).toBe(t(`event.status.${status}`))
  for (const role of ROLES) expect(ROLE_TERMS[role].name[language]).toBe(t(`pages.roleGroup.${role}`))
  for (const basis of BASES) {
    const [said = ''] = BASIS_TERMS[basis].name[language].toLowerCase().split(' ')
    expect(t(`event.basis.${basis}`)).toContain(said)
  }
})

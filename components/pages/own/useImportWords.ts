import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ImportWords } from '@/geodata/domain/import/importWords'

/** The words of the interface in the lists of an imported atlas. */
export function useImportWords(): ImportWords {
  const t = useTranslations('own.words')
  return useMemo(
    () => ({
      row: (number) => t('row', { number: String(number) }),
      event: t('event'),
      noKind: t('noKind'),
      otherKinds: t('otherKinds'),
      otherActors: t('otherActors'),
      otherSources: t('otherSources'),
      point: (number) => t('point', { number: String(number) }),
      noPlace: t('noPlace'),
      namedIn: (file) => t('namedIn', { file }),
      ownFile: t('ownFile'),
      notKnown: t('notKnown'),
      count: t('count'),
    }),
    [t],
  )
}

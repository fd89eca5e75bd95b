'use client'

import { useTranslations } from 'use-intl'
import { formatView } from '@/geodata/domain/view/format'
import { useExplorer } from '../../view/useExplorer'

/** Leads to the studio, where what is shown of a data set becomes the first scene of a story. */
export function StoryLink({ name }: { readonly name: string }) {
  const t = useTranslations('own')
  const { language, view } = useExplorer()
  const query = [`own=${name}`, formatView(view)].filter(Boolean).join('&')
  return (
    <p data-unprinted>
      <a href={`/${language}/studio/new?${query}`}>{t('story')}</a>
    </p>
  )
}

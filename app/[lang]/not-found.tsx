'use client'

import { useParams } from 'next/navigation'
import { NotFound } from '@/components/site/NotFound'
import { isLanguage, LANGUAGES } from '@/geodata/language/language'

export default function NotFoundHere() {
  const { lang } = useParams()
  return <NotFound languages={isLanguage(lang) ? [lang] : LANGUAGES} />
}

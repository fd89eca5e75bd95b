'use client'

import { useParams } from 'next/navigation'
import { Failure } from '@/components/site/Failure'
import { isLanguage } from '@/geodata/language/language'

export default function ErrorHere({ unstable_retry: retry }: { unstable_retry: () => void }) {
  const { lang } = useParams()
  return <Failure language={isLanguage(lang) ? lang : 'en'} retry={retry} />
}

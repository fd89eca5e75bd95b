'use client'

import { Failure } from '@/components/parts/site/Failure'

export default function ErrorHere({ unstable_retry: retry }: { unstable_retry: () => void }) {
  return <Failure retry={retry} />
}

'use client'

import { Failure } from '@/components/parts/site/Failure'

export default function ErrorHere({ retry }: { retry: () => void }) {
  return <Failure retry={retry} />
}

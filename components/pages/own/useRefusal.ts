import { useTranslations } from 'use-intl'
import type { Refused } from './importerProtocol'

/** Returns the sentence for a refusal. */
export function useRefusal(): (refused: Refused) => string {
  const t = useTranslations('own.refusals')
  // The codes of refusals are the keys of the messages; a test compares them.
  return ({ code, params }) => t(code as Parameters<typeof t>[0], params as never)
}

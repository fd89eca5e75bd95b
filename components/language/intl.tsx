'use client'

import { createContext, type ReactNode, use, useMemo } from 'react'
import { createTranslator, type Said, type Sayer } from './said'

/* Takes the place of `use-intl` in the site (said.ts says why). */

const SaidHere = createContext<Said | null>(null)

/** The messages of a page, compiled, and their language. */
export function IntlProvider({
  locale,
  messages,
  children,
}: Pick<Said, 'locale' | 'messages'> & { readonly children: ReactNode }): ReactNode {
  const said = useMemo(() => ({ locale, messages }), [locale, messages])
  return <SaidHere value={said}>{children}</SaidHere>
}

function useSaid(): Said {
  const said = use(SaidHere)
  if (!said) throw new Error('messages are said outside an IntlProvider')
  return said
}

/** Sayers of the messages of a page, by namespace: hundreds of components use the same few. */
const sayers = new WeakMap<object, Map<string, Sayer>>()

/** What says the messages of a page whose keys begin with `namespace`. Throws outside an `IntlProvider`. */
export function useTranslations(namespace = ''): Sayer {
  const { locale, messages } = useSaid()
  const made = sayers.get(messages as object) ?? new Map<string, Sayer>()
  sayers.set(messages as object, made)
  const key = `${locale} ${namespace}`
  const sayer = made.get(key) ?? createTranslator({ locale, messages, namespace })
  made.set(key, sayer)
  return sayer
}

export function useLocale(): string {
  return useSaid().locale
}

export function useMessages(): unknown {
  return useSaid().messages
}

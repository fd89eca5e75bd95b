import format, { type CompiledMessage, type FormatOptions, type FormatValues } from 'icu-minify/format'
import { cloneElement, isValidElement, type ReactNode } from 'react'
import { numberFormat } from './numberFormat'

/*
 * Says compiled messages (compile.ts) by `icu-minify`. Takes the place of `use-intl/core` in the site, with the hooks
 * in intl.tsx taking that of `use-intl`: the same calls without formats of their own for dates and lists, which no
 * message here has, and with what was looked up kept (docs/decisions/23-saying-messages.md).
 */

type Values = Readonly<Record<string, unknown>>

interface Tree {
  readonly [key: string]: CompiledMessage | Tree
}

export interface Said {
  readonly locale: string
  readonly messages: unknown
  /** Begin all keys, joined by dots. */
  readonly namespace?: string | undefined
}

/** What says messages by their keys. */
export interface Sayer {
  (key: string, values?: Values): string
  /** With elements in place of tags. */
  readonly rich: (key: string, values: Values) => ReactNode
}

/** A key without a message is said as it is, with an error in the console. */
export function createTranslator({ locale, messages, namespace }: Said): Sayer {
  const known = new Map<string, CompiledMessage>()
  const within = namespace ? found(messages, namespace) : messages
  const named = (key: string) => (namespace ? `${namespace}.${key}` : key)
  const messageOf = (key: string): CompiledMessage => {
    const already = known.get(key)
    if (already !== undefined) return already
    const message = found(within, key)
    if (typeof message !== 'string' && !Array.isArray(message)) {
      console.error(new Error(`MISSING_MESSAGE: ${named(key)} (${locale})`))
      return named(key)
    }
    known.set(key, message)
    return message
  }
  const text = (key: string, values?: Values) =>
    String(format(messageOf(key), locale, values as FormatValues<string>, OPTIONS))
  const rich = (key: string, values: Values) => format<ReactNode>(messageOf(key), locale, keyed(values), OPTIONS)
  return Object.assign(text, { rich })
}

function found(tree: unknown, path: string): unknown {
  let at = tree
  for (const key of path.split('.')) at = (at as Tree | undefined)?.[key]
  return at
}

/** Each element in place of a tag gets a key, as it may stand in a list with texts. */
function keyed(values: Values): FormatValues<ReactNode> {
  let made = 0
  const tagged = ([name, value]: [string, unknown]) => {
    if (typeof value !== 'function') return [name, value]
    const element = (inside: ReactNode) => {
      const said: ReactNode = value(inside)
      return isValidElement(said) ? cloneElement(said, { key: made++ }) : said
    }
    return [name, element]
  }
  return Object.fromEntries(Object.entries(values).map(tagged))
}

/** Made once for each language and choice of options: making them takes longer than all that they say. */
function once<Arguments extends unknown[], Formatter>(make: (...how: Arguments) => Formatter) {
  const made = new Map<string, Formatter>()
  return (...how: Arguments): Formatter => {
    const key = JSON.stringify(how)
    const formatter = made.get(key) ?? make(...how)
    made.set(key, formatter)
    return formatter
  }
}

const OPTIONS: FormatOptions = {
  formatters: {
    // Nothing but `format` is called.
    getNumberFormat: once(numberFormat) as FormatOptions['formatters']['getNumberFormat'],
    getPluralRules: once((...how) => new Intl.PluralRules(...how)),
    getDateTimeFormat: once((...how) => new Intl.DateTimeFormat(...how)),
  },
}

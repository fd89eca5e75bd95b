import type { CompiledMessage } from 'icu-minify/format'
import { cloneElement, isValidElement, type ReactNode } from 'react'

/*
 * Says compiled messages (compile.ts). Takes the place of `use-intl/core` in the site, with the hooks in intl.tsx taking
 * that of `use-intl`: the same calls in a quarter of the code, as messages here have no dates or formats of their own,
 * and in a tenth of the time, which on the server was a fifteenth of that of a page.
 */

type CompiledNode = Exclude<CompiledMessage, string>[number]

type Values = Readonly<Record<string, unknown>>

/** What makes a part of a rich message, between its tags, from what is said there. */
type Tag = (said: ReactNode) => ReactNode

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
  const rich = (key: string, values: Values = {}): ReactNode => {
    const message = messageOf(key)
    return typeof message === 'string' ? message : joined(message, { locale, values })
  }
  return Object.assign((key: string, values?: Values) => String(rich(key, values)), { rich })
}

function found(tree: unknown, path: string): unknown {
  let at = tree
  for (const key of path.split('.')) at = (at as Tree | undefined)?.[key]
  return at
}

interface Saying {
  readonly locale: string
  readonly values: Values
  /** The number that `#` stands for, inside a plural. */
  readonly counted?: number
}

/** A text, or a list of texts and elements if there are any. */
function joined(nodes: readonly CompiledNode[], saying: Saying): ReactNode {
  let text = ''
  const parts: ReactNode[] = []
  for (const node of nodes) {
    const said = saidOf(node, saying)
    if (typeof said === 'string') text += said
    else {
      if (text) parts.push(text)
      text = ''
      parts.push(isValidElement(said) ? cloneElement(said, { key: parts.length }) : said)
    }
  }
  if (parts.length === 0) return text
  if (text) parts.push(text)
  return parts.length === 1 ? parts[0] : parts
}

/** Kinds of parts, as icu-minify numbers them. */
const POUND = 0
const SELECT = 1
const PLURAL = 2
const ORDINAL = 3
const NUMBER = 4

function saidOf(node: CompiledNode, saying: Saying): ReactNode {
  if (typeof node === 'string') return node
  const { locale, values, counted = 0 } = saying
  if (node === POUND) return numbers(locale).format(counted)
  const [name, kind, ...rest] = node
  const value = values[name]
  if (kind === undefined) return String(value)
  const branches = rest[0] as Readonly<Record<string, CompiledNode>>
  switch (kind) {
    case SELECT:
      return branchOf(branches[String(value)] ?? branches.other, saying)
    case PLURAL:
    case ORDINAL: {
      const number = Number(value)
      const form = plurals(locale, kind === PLURAL ? 'cardinal' : 'ordinal').select(number)
      return branchOf(branches[`=${number}`] ?? branches[form] ?? branches.other, { ...saying, counted: number })
    }
    case NUMBER:
      return numbers(locale, rest[0] as Intl.NumberFormatOptions | undefined).format(Number(value))
    default:
      // A tag: what follows its name is inside.
      return (value as Tag)(joined([kind, ...rest] as readonly CompiledNode[], saying))
  }
}

/** A branch is a text, a number or a list, though its type says node. */
function branchOf(branch: CompiledNode | undefined, saying: Saying): ReactNode {
  if (typeof branch === 'string') return branch
  return joined((Array.isArray(branch) ? branch : [branch ?? '']) as readonly CompiledNode[], saying)
}

const madeNumbers = new Map<string, Intl.NumberFormat>()
const madePlurals = new Map<string, Intl.PluralRules>()

function numbers(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = options ? `${locale} ${JSON.stringify(options)}` : locale
  const made = madeNumbers.get(key) ?? new Intl.NumberFormat(locale, options)
  madeNumbers.set(key, made)
  return made
}

function plurals(locale: string, type: Intl.PluralRuleType): Intl.PluralRules {
  const key = `${locale} ${type}`
  const made = madePlurals.get(key) ?? new Intl.PluralRules(locale, { type })
  madePlurals.set(key, made)
  return made
}

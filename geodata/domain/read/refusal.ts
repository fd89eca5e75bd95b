import type { z } from 'zod'
import { ANNOTATION_KINDS } from '../story/annotation'
import { type Fault, suggestion } from './fault'
import { type Path, UNREAD } from './syntax'

type Issue = z.core.$ZodIssue

/** Faults for the issues of a schema, except those that only follow from unreadable content. */
export function refusals(issue: Issue, fault: (path: Path, message: string) => Fault): Fault[] {
  if (issue.input === UNREAD) return []
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault([...issue.path, key], `unknown field '${key}'; see geodata/README.md for the fields of a record`),
    )
  }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const found = new Map(Object.entries(issue.input ?? {})).get(issue.discriminator)
    return [fault(issue.path, `found ${shown(found)}; must be one of ${ANNOTATION_KINDS.join(', ')}`)]
  }
  if (issue.code === 'invalid_union') {
    return [fault(issue.path, `found ${shown(issue.input)}; must be an id, or words in every language`)]
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String)
    return [fault(issue.path, `found ${shown(issue.input)}; ${suggestion(String(issue.input), known)}`)]
  }
  if (issue.code === 'invalid_type' && issue.path.at(-1) === 'date') {
    const quoted = Array.isArray(issue.input) ? `[${issue.input}]` : String(issue.input)
    return [
      fault(
        issue.path,
        issue.input === undefined
          ? 'missing; every event has a date'
          : `found ${shown(issue.input)}; put the date in quotes, '${quoted}'`,
      ),
    ]
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [fault(issue.path, `missing; must be of type ${issue.expected}`)]
  }
  return [fault(issue.path, `found ${shown(issue.input)}; ${issue.message.replace(/^Invalid input: /, '')}`)]
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

import { translatorIn } from '@/components/language/translate'
import type { Language } from '@/geodata/domain/language/language'
import type { Problem } from '@/geodata/domain/ogc/problem'
import { StoreAway, StoreSlow } from '@/geodata/domain/service/views'
import { OPEN } from '../answer'

export type ProblemStatus = 400 | 404 | 406 | 503

/** Why the service does not answer. */
export interface ServiceProblem {
  readonly status: ProblemStatus
  readonly detail: string
  /** What the parameters have wrong, if it is that. */
  readonly parameters?: readonly Problem[]
}

/** Thrown while a request is read; becomes a problem document, or is said on a page. */
export class ServiceRefusal extends Error {
  readonly problem: ServiceProblem

  constructor(problem: ServiceProblem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** What is wrong with a store, in words; null for other errors. */
export function storeProblem(error: unknown, language: Language): ServiceProblem | null {
  const t = translatorIn(language)
  if (error instanceof StoreAway) return { status: 503, detail: t('ogc.problem.away') }
  if (error instanceof StoreSlow) return { status: 503, detail: t('ogc.problem.slow') }
  return null
}

/** Parameters that were refused, as one problem. */
export function parametersProblem(parameters: readonly Problem[], language: Language): ServiceProblem {
  return { status: 400, detail: parameters.map(({ detail }) => detail[language]).join(' '), parameters }
}

/** A problem document (RFC 9457), readable from any origin and not cached. */
export function problemAnswer({ status, detail, parameters = [] }: ServiceProblem, language: Language): Response {
  const [first] = parameters
  const document = {
    title: translatorIn(language)(`ogc.problem.title.${status}`),
    status,
    detail,
    ...(first ? named(first) : {}),
    ...(parameters.length > 1
      ? { problems: parameters.map((each) => ({ ...named(each), detail: each.detail[language] })) }
      : {}),
  }
  return new Response(JSON.stringify(document), {
    status,
    headers: {
      ...OPEN,
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      ...(status === 503 ? { 'Retry-After': '3' } : {}),
    },
  })
}

function named({ parameter, value, position }: Problem) {
  return { parameter, value, ...(position === null ? {} : { position }) }
}

import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it, test } from 'vitest'
import { ask } from '../testing/routes'
import { SERVICE_TESTS } from '../testing/serviceTests'

/*
 * What the standards demand of the open data service. What programs make of its answers is tested in clients.test.ts.
 */

const service = (address: string, headers: Readonly<Record<string, string>> = {}) => ask(`/ogc${address}`, { headers })

describe('the open data service over the atlas passes', () => {
  it.each(SERVICE_TESTS.map(({ id, run }) => [id, run] as const))('%s', (_, run) => run(service))
})

test.each(['en', 'fr'])('the definition in %s is valid by the schema of OpenAPI 3.0', async (language) => {
  const definition = await (await service(`/api?f=json&lang=${language}`)).json()
  const validator = new Validator()
  expect(await validator.validate(definition)).toEqual({ valid: true })
  expect(validator.version).toBe('3.0')
  // The schema knows nothing of what references lead to.
  const leads = JSON.stringify(definition).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)
  for (const [, part = '', name = ''] of leads) expect(definition.components[part]?.[name], name).toBeDefined()
})

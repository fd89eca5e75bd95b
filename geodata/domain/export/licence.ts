import type { Config } from '../join/atlas'

/** The licence of an atlas's data that names no other one. */
export const LICENCE = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const

/** The licence of an atlas's data: name, and address of its text or null. */
export function licenceOf({ licence }: Pick<Config, 'licence'>): {
  readonly name: string
  readonly address: string | null
} {
  return licence ?? LICENCE
}

/** The licence as a URL, or by name if it has none. */
export function licenceAddress(config: Pick<Config, 'licence'>): string {
  const { name, address } = licenceOf(config)
  return address ?? name
}

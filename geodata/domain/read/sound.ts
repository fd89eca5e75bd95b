import { z } from 'zod'

/**
 * What is sound of a value: a field or an item that does not fit the schema is undefined, what fits is there with its
 * defaults. A list that is at fault itself, such as an empty one that must not be, is undefined as a whole.
 */
export type Sound<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly unknown[]
    ? number extends T['length']
      ? readonly (Sound<T[number]> | undefined)[]
      : T
    : { readonly [Key in keyof T]?: Sound<T[Key]> | undefined }

/**
 * Parses a value as far as it goes: whole where it fits, otherwise field by field and item by item. Undefined where
 * nothing of it fits.
 */
export function soundPart<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Sound<z.infer<Schema>> | undefined {
  return part(schema, value) as Sound<z.infer<Schema>> | undefined
}

function part(schema: z.core.$ZodType, value: unknown): unknown {
  const read = z.safeParse(schema, value)
  if (read.success) return read.data
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return part(schema.unwrap(), value)
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const element = schema.element
    if (value.every((item) => z.safeParse(element, item).success)) return undefined
    return value.map((item) => part(element, item))
  }
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return fields(schema, new Map(Object.entries(value)))
  }
  return undefined
}

/** An unknown key may be a known one misspelt, so that beside it a missing field is not taken for left out. */
function fields(schema: z.ZodObject, written: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const misspelt = [...written.keys()].some((key) => !(key in schema.shape))
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, field]) => [
      key,
      misspelt && !written.has(key) ? undefined : part(field, written.get(key)),
    ]),
  )
}

/** A value of which nothing is missing, as the type that it then has; null where some part of it is not sound. */
export function whole<T>(value: Sound<T> | undefined): T | null {
  return isWhole(value) ? (value as unknown as T) : null
}

function isWhole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined
  return Object.values(value).every(isWhole)
}

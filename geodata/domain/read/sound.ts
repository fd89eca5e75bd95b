import { z } from 'zod'

/**
 * The valid part of a value: invalid fields and items are undefined, valid ones are present with defaults. A list with
 * a fault of its own, such as a list that must not be empty, is undefined as a whole.
 */
export type Sound<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly unknown[]
    ? number extends T['length']
      ? readonly (Sound<T[number]> | undefined)[]
      : T
    : { readonly [Key in keyof T]?: Sound<T[Key]> | undefined }

/**
 * Parses as much of a value as possible: all of it if valid, else field by field and item by item. Undefined if nothing
 * is valid.
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

/** An unknown key may be a misspelt known one, so a missing field next to it does not get its default. */
function fields(schema: z.ZodObject, written: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const misspelt = [...written.keys()].some((key) => !(key in schema.shape))
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, field]) => [
      key,
      misspelt && !written.has(key) ? undefined : part(field, written.get(key)),
    ]),
  )
}

/** A completely valid value with its full type; null if any part of it is invalid. */
export function whole<T>(value: Sound<T> | undefined): T | null {
  return isWhole(value) ? (value as unknown as T) : null
}

function isWhole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined
  return Object.values(value).every(isWhole)
}

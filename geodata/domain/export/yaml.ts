/** What YAML can hold; undefined members are left out. */
export type Yaml = string | number | boolean | null | readonly Yaml[] | { readonly [key: string]: Yaml | undefined }

/** Lists and mappings of at most this many letters are written on one line. */
const ONE_LINE = 110

/**
 * A value as a block of YAML 1.2 that ends with a line end. Texts are in double quotes, as in JSON, so none is anything
 * else.
 */
export function yaml(value: Yaml, indent = ''): string {
  const line = flow(value)
  if (typeof value !== 'object' || value === null || line.length <= ONE_LINE) return `${indent}${line}\n`
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${yaml(item, `${indent}  `).trimStart()}`).join('')
  return Object.entries(value)
    .map(([key, inner]) => {
      if (inner === undefined) return ''
      const short = flow(inner)
      const simple = typeof inner !== 'object' || inner === null || short.length <= ONE_LINE
      return `${indent}${keyOf(key)}:${simple ? ` ${short}\n` : `\n${yaml(inner, `${indent}  `)}`}`
    })
    .join('')
}

function flow(value: Yaml): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  const members = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [`${keyOf(key)}: ${flow(inner)}`],
  )
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

function keyOf(key: string): string {
  return /^[a-z][A-Za-z]*$/.test(key) ? key : JSON.stringify(key)
}

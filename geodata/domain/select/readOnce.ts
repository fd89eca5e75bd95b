/** An object with lazy, cached properties. */
export function readOnce<Whole extends object>(parts: { readonly [Part in keyof Whole]: () => Whole[Part] }): Whole {
  const whole = {} as Whole
  for (const part of Object.keys(parts) as (keyof Whole)[]) {
    let value: Whole[typeof part] | undefined
    Object.defineProperty(whole, part, {
      enumerable: true,
      get: () => {
        value ??= parts[part]()
        return value
      },
    })
  }
  return whole
}

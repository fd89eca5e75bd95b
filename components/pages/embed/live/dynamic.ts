import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/**
 * Stands in for `next/dynamic` where there is no Next: a part that is loaded when it is first shown. Like that without
 * its option `loading`, it leaves what is shown meanwhile to the boundary around.
 */
// biome-ignore lint/suspicious/noExplicitAny: components of any props, as `lazy` of React has it.
export default function dynamic<Part extends ComponentType<any>>(
  load: () => Promise<Part | { readonly default: Part }>,
): LazyExoticComponent<Part> {
  return lazy(async () => {
    const loaded = await load()
    return 'default' in loaded ? loaded : { default: loaded }
  })
}

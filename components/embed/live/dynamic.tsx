import { type ComponentProps, type ComponentType, lazy, Suspense } from 'react'

type Loaded<Part> = Part | { readonly default: Part }

/** Stands in for `next/dynamic` where there is no Next: a part that is loaded when it is first shown, and nothing in its place until then. */
// biome-ignore lint/suspicious/noExplicitAny: components of any props, as `lazy` of React has it.
export default function dynamic<Part extends ComponentType<any>>(load: () => Promise<Loaded<Part>>) {
  const LoadedPart = lazy(async () => {
    const loaded = await load()
    return 'default' in loaded ? loaded : { default: loaded }
  })
  return function Dynamic(props: ComponentProps<Part>) {
    return (
      <Suspense>
        <LoadedPart {...props} />
      </Suspense>
    )
  }
}

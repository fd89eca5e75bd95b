import type { ComponentType, ReactNode } from 'react'

/* Take the place of what Next's server names around a page or a layout that is a client component. */

type Params = Readonly<Record<string, string | readonly string[] | undefined>>

interface RootProps {
  readonly Component: ComponentType<Record<string, unknown>>
  readonly slots?: Readonly<Record<string, ReactNode>>
  readonly serverProvidedParams: { readonly params: Params; readonly searchParams?: Params }
}

export function ClientPageRoot({ Component, serverProvidedParams: { params, searchParams } }: RootProps): ReactNode {
  return <Component params={Promise.resolve(params)} searchParams={Promise.resolve(searchParams)} />
}

export function ClientSegmentRoot({ Component, slots, serverProvidedParams: { params } }: RootProps): ReactNode {
  return <Component {...slots} params={Promise.resolve(params)} />
}

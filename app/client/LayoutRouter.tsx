import type { ErrorComponent } from 'next/dist/client/components/error-boundary'
import { TemplateContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { FullTransportNode } from 'next/dist/shared/lib/rsc-transport'
import { type ComponentProps, createContext, type ReactNode, use } from 'react'
import { FailureBoundary, HTTPAccessFallbackBoundary } from './Boundaries'

/** The layout that is rendered, and what is inside it. */
export const Layout = createContext<FullTransportNode | null>(null)

type Missing = ComponentProps<typeof HTTPAccessFallbackBoundary>

interface LayoutRouterProps extends Pick<Missing, 'notFound' | 'forbidden' | 'unauthorized'> {
  readonly parallelRouterKey: string
  readonly error?: ErrorComponent
  readonly errorStyles?: ReactNode
  readonly errorScripts?: ReactNode
  readonly template: ReactNode
  readonly templateStyles?: ReactNode
  readonly templateScripts?: ReactNode
}

/**
 * What the server's pages name as the place of a layout's content. As React numbers `useId` by the places of children
 * in lists, each list of Next's component is a list here, of the same length.
 */
export default function LayoutRouter(props: LayoutRouterProps): ReactNode {
  const inside = use(Layout)?.c?.get(props.parallelRouterKey)
  if (!inside) return null
  const content = (
    <>
      <FailureBoundary failure={props.error} styles={props.errorStyles} scripts={props.errorScripts}>
        <HTTPAccessFallbackBoundary
          notFound={props.notFound}
          forbidden={props.forbidden}
          unauthorized={props.unauthorized}
        >
          <Layout value={inside}>{inside.d.r}</Layout>
          {null}
        </HTTPAccessFallbackBoundary>
      </FailureBoundary>
      {null}
    </>
  )
  return [
    <TemplateContext value={content} key="content">
      {props.templateStyles}
      {props.templateScripts}
      {props.template}
    </TemplateContext>,
  ]
}

/** This site has no loading states of Next, but its server names them. */
export function LoadingBoundaryProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return children
}

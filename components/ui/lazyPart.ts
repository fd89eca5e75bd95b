import { type ComponentType, type Context, createContext, type LazyExoticComponent, lazy } from 'react'

/** A component that may be lazy. */
export type MaybeLazy<Props extends object> = ComponentType<Props> | LazyExoticComponent<ComponentType<Props>>

/** A lazily loaded part of a page. */
export interface LazyPart<Props extends object> {
  /** Imports it; rejects on failure. */
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>
  /**
   * The component to render. Pages that render the part on the server provide `next/dynamic`'s, which adds its style
   * sheet and script to the page; `lazy` does not.
   */
  readonly Shown: Context<MaybeLazy<Props>>
}

/** Call once per part, at module level. */
export function lazyPart<Props extends object>(load: LazyPart<Props>['load']): LazyPart<Props> {
  return { load, Shown: createContext<MaybeLazy<Props>>(lazy(load)) }
}

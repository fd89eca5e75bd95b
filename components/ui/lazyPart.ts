import { type ComponentType, type Context, createContext, type LazyExoticComponent, lazy } from 'react'

/** A component that may still have to be fetched when it is first shown. */
export type MaybeLazy<Props extends object> = ComponentType<Props> | LazyExoticComponent<ComponentType<Props>>

/** A part of a page whose code comes when it is wanted. */
export interface LazyPart<Props extends object> {
  /** Fetches it; rejects when it cannot be had. */
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>
  /**
   * What is shown as the part. A page that a server renders with the part in it hands in what names the part's style
   * sheet and script there: `lazy` names none.
   */
  readonly Shown: Context<MaybeLazy<Props>>
}

/** Made once for a part, beside what shows it. */
export function lazyPart<Props extends object>(load: LazyPart<Props>['load']): LazyPart<Props> {
  return { load, Shown: createContext<MaybeLazy<Props>>(lazy(load)) }
}

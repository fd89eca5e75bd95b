import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** Replaces `next/dynamic` in tests. */
export default function dynamic<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(load)
}

import { type ComponentType, lazy, type ReactNode } from 'react'

/*
 * Takes the place of `next/dynamic` in the browser (inPlaceOfNext.mjs): what names scripts in the page is the server's
 * alone.
 */

/** A part with a script of its own. The list is as long as that of Next's. */
export default function dynamic<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): (props: Props) => ReactNode {
  const Part = lazy(load) as unknown as ComponentType<Props>
  return (props) => (
    <>
      {null}
      <Part {...props} />
    </>
  )
}

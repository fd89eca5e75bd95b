'use client'

import type { ComponentProps } from 'react'
import type { View } from '@/geodata/domain/view/view'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import { addressOfSet, openSet, type TABLE } from './openSet'

interface SetLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** Of the data set. */
  readonly name: string
  readonly page: 'map' | typeof TABLE
  /** What else the View opens there. */
  readonly opens?: Partial<Pick<View, 'event' | 'place'>>
}

/** Leads from one page of a data set to another that shows the same View, without reading its file again. */
export function SetLink({ name, page, opens, ...link }: SetLinkProps) {
  const { language, view } = useExplorer()
  const where = { view: opens ? { ...view, ...opens } : view, page }
  return (
    <PlainLink {...link} href={addressOfSet(language, name, where)} follow={() => openSet(language, name, where)} />
  )
}

'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { positionsOf } from '@/geodata/domain/select/standing'
import { activeKeys } from '@/geodata/domain/view/filter'
import { BY_DATE, isOfFile, ordered } from '@/geodata/domain/view/order'
import { EventTable } from '../../parts/table/EventTable'
import { eventColumns } from '../../parts/table/eventColumns'
import { useExplorer, useShown } from '../../view/useExplorer'

/** All matching events of the site's atlas as a table; its links lead to the pages of events and places. */
export function AtlasTable() {
  const t = useTranslations()
  const { atlas, language, view } = useExplorer()
  const { selection } = useShown()
  const order = useMemo(
    () => ordered(atlas, positionsOf(selection.positions), view.sort, language),
    [atlas, selection, view.sort, language],
  )
  const columns = useMemo(
    () =>
      eventColumns({
        atlas,
        language,
        t,
        eventLink: ({ id, title }) => <a href={`/${language}/events/${id}`}>{title[language]}</a>,
        placeLink: ({ id, name }) => <a href={`/${language}/places/${id}`}>{name[language]}</a>,
      }),
    [atlas, language, t],
  )
  const { by, descending } = view.sort ?? BY_DATE
  const caption = t('table.caption', {
    filtered: activeKeys(view).length > 0 ? 'yes' : 'no',
    by: isOfFile(by) ? 'date' : by,
    descending: descending ? 'yes' : 'no',
  })
  return <EventTable columns={columns} order={order} caption={caption} />
}

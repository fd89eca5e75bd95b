import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { ROLES, type Role } from '@/geodata/domain/schema/term'
import type { Translate } from '../../language/translate'

type InRole = readonly [Role, readonly AtlasEvent[]]

/** An actor's events by role, in order of time, without roles that do not occur. */
export function byRole(atlas: Atlas, actor: string): InRole[] {
  return ROLES.map(
    (role): InRole => [
      role,
      atlas.events.filter(({ actors }) => actors.some((one) => one.id === actor && one.role === role)),
    ],
  ).filter(([, events]) => events.length > 0)
}

/** Number of events of an actor, in all and by role: "12 events: acts in 8, is named in 4". */
export function inRoles(roles: readonly InRole[], t: Translate): string {
  const count = roles.reduce((sum, [, events]) => sum + events.length, 0)
  return t('pages.inRoles', {
    events: t('pages.count', { count }),
    roles: roles.map(([role, events]) => t(`pages.roleCount.${role}`, { count: events.length })).join(', '),
  })
}

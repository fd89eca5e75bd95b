import type { StoredFeature } from '@/geodata/domain/service/features'

/** What a feature is called. */
export function featureTitle({ id, properties }: StoredFeature): string {
  const { title, name } = properties
  return typeof title === 'string' && title ? title : typeof name === 'string' && name ? name : id
}

import { temporaryStore } from './temporary'

export function featureStore() {
  return temporaryStore()
}

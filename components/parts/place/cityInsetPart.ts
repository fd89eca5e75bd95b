import { lazyPart } from '../../ui/lazyPart'

/** The sketch of a city; lazy, since few cities have one. */
export const CITY_INSET = lazyPart(() => import('./CityInset'))

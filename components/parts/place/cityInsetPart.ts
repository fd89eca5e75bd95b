import { lazyPart } from '../../ui/lazyPart'

/** How a city's events lie within it: few cities have a sketch. */
export const CITY_INSET = lazyPart(() => import('./CityInset'))

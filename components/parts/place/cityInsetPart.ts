import { latePart } from '../../ui/latePart'

/** How a city's events lie within it: few cities have a sketch. */
export const CITY_INSET = latePart(() => import('./CityInset'))

/** A point of a plane in pixels; y grows downwards. */
export interface Pixel {
  readonly x: number
  readonly y: number
}

/** Converts between positions, [lng, lat] in degrees, and pixels of the whole world at one zoom. */
export interface Projection {
  readonly project: (position: readonly number[]) => Pixel
  readonly unproject: (pixel: Pixel) => [lng: number, lat: number]
}

/** Side of the square world at zoom 0, in pixels. */
const WORLD = 256

/** Latitude where the Mercator world is cut off to be square, in degrees. */
const POLAR = 85.0511287798

const DEGREE = Math.PI / 180

/**
 * Web Mercator (EPSG:3857) in pixels: at zoom z the world is 256 · 2^z pixels wide, with longitude -180 at x = 0 and
 * latitude 85.05 at y = 0.
 */
export function mercator(zoom: number): Projection {
  const world = WORLD * 2 ** zoom
  return {
    project: ([lng = 0, lat = 0]) => {
      const sine = Math.sin(Math.min(Math.max(lat, -POLAR), POLAR) * DEGREE)
      return {
        x: world * (lng / 360 + 0.5),
        y: world * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
      }
    },
    unproject: ({ x, y }) => [
      (x / world - 0.5) * 360,
      (2 * Math.atan(Math.exp((0.5 - y / world) * 2 * Math.PI)) - Math.PI / 2) / DEGREE,
    ],
  }
}

/** Metres on the ground per pixel at a latitude, on EPSG:3857's sphere. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (2 * Math.PI * 6378137 * Math.cos(lat * DEGREE)) / (WORLD * 2 ** zoom)
}

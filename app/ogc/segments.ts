/** The segments of a path without escapes; those with a wrong escape stay as they are. */
export function segmentsOf(segments: readonly string[]): readonly string[] {
  return segments.map((segment) => {
    try {
      return decodeURIComponent(segment)
    } catch {
      return segment
    }
  })
}

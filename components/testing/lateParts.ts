/**
 * Loads the parts of the explorer that a page brings when they are wanted: a reader's browser fetches them once, a
 * test would else wait for their modules in the midst of a rendering.
 */
export async function loadLateParts(): Promise<void> {
  await Promise.all([
    import('../parts/compare/Comparison'),
    import('../parts/event/EventPanel'),
    import('../parts/filter/Choices'),
    import('../parts/place/PlaceCard'),
    import('../parts/timeline/LatitudeStrip'),
  ])
}

import labels from '../../parts/map/Labels.module.css'
import marks from '../../parts/map/PlaceMarks.module.css'
import regions from '../../parts/map/RegionShapes.module.css'
import still from '../../parts/map/StillMap.module.css'
import kinds from '../../ui/KindMark.module.css'

type Names = Readonly<Record<string, string>>

/** The sheets that the map without a script is drawn with, below components/, and what the build calls their classes. */
export const SHEETS: readonly { readonly file: string; readonly names: Names }[] = [
  { file: 'parts/map/StillMap.module.css', names: still },
  { file: 'parts/map/Labels.module.css', names: labels },
  { file: 'parts/map/PlaceMarks.module.css', names: marks },
  { file: 'parts/map/RegionShapes.module.css', names: regions },
  { file: 'ui/KindMark.module.css', names: kinds },
]

/** A module's sheet with its classes called as the build calls them, so that it may stand in a document that the build knows nothing of. */
export function named(css: string, names: Names): string {
  return css.replace(/\.([A-Za-z][\w-]*)/g, (whole, name: string) => (names[name] ? `.${names[name]}` : whole))
}

/** A sheet without comments and without white space that says nothing. */
export function packed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()
}

import labels from '../../parts/map/Labels.module.css'
import marks from '../../parts/map/PlaceMarks.module.css'
import regions from '../../parts/map/RegionShapes.module.css'
import still from '../../parts/map/StillMap.module.css'
import kinds from '../../ui/KindMark.module.css'
import sides from './Sides.module.css'
import styles from './styles.json'

type Names = Readonly<Record<string, string>>

/** The CSS modules of the static maps, with the class names of the build. */
const MODULES: Readonly<Record<keyof typeof styles.modules, Names>> = { still, labels, marks, regions, kinds, sides }

/**
 * The style sheet of a widget's document. `npm run embed:derive` builds its sections (scripts/embed.mjs); module
 * classes get the build's names here, since the document is drawn by the same functions as the pages.
 */
export const WIDGET_CSS: string = [
  styles.first,
  ...Object.entries(MODULES).map(([module, names]) => named(styles.modules[module as keyof typeof MODULES], names)),
  styles.last,
].join('')

function named(css: string, names: Names): string {
  return css.replace(/\.([A-Za-z][\w-]*)/g, (whole, name: string) => (names[name] ? `.${names[name]}` : whole))
}

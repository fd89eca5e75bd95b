'use client'

import styles from './Explorer.module.css'
import { ExplorerBody } from './ExplorerBody'

/** Without the footer of the site, which the other page has or needs no. */
const NO_FOOT = <div hidden />

/** The explorer as a part of another page, which provides the View; below each other where there is little room. */
export function InnerExplorer() {
  return (
    <div className={styles.inner}>
      <div className={styles.body}>
        <ExplorerBody foot={NO_FOOT} />
      </div>
    </div>
  )
}

import { expect, test } from 'vitest'
import { memoryViews } from '../../drawing/served/memoryViews'
import { describeWithPostgis, loadedDatabase } from '../../testing/database'
import { atlas } from '../../testing/facts'
import { expectSameAsSelect } from '../../testing/viewStore'
import { postgisViews } from './views'

describeWithPostgis('a store of Views in PostGIS', () => {
  test('answers as select does, for random Views of the atlas', async () => {
    const { database } = await loadedDatabase(atlas)
    await expectSameAsSelect(postgisViews(database), atlas, { runs: 600, seed: 20121991 })
  })
})

import { render } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import { footnotes } from '@/geodata/domain/story/footnote'
import { citationsIn } from '@/geodata/domain/story/story'
import { atlasSource } from '@/geodata/load/source'
import { atlas } from '@/geodata/testing/facts'
import { translatorIn } from '../../language/translate'
import { SceneText } from './SceneText'

const t = translatorIn('en')

it('every footnote links back to its first reference, however often the text is rendered', () => {
  // Scenes with a repeated footnote, and one without.
  const scenes = atlasSource()
    .storiesIn('en')
    .flatMap((story) => story.scenes)
  const again = scenes.filter(({ text }) => citationsIn(text).length > footnotes(text, atlas).length)
  for (const scene of [...again, ...scenes].slice(0, 2)) {
    const text = () => (
      <StrictMode>
        <SceneText atlas={atlas} scene={scene} language="en" t={t} />
      </StrictMode>
    )
    const { container, rerender, unmount } = render(text())
    rerender(text())
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => `#${id}`)
    expect(new Set(ids).size).toBe(ids.length)
    const backs = [...container.querySelectorAll('ol a[href^="#"]')].map((link) => link.getAttribute('href'))
    expect(backs).not.toEqual([])
    expect(ids).toEqual(expect.arrayContaining(backs))
    unmount()
  }
})

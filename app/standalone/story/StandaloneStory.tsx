import { Fragment, useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { askedIn, type StoryPage } from '@/app/ownStory/home'
import { OwnStory } from '@/app/ownStory/OwnStory'
import { MessagesProvider } from '@/components/language/MessagesProvider'
import { StoryWidget } from '@/components/pages/embed/StoryWidget'
import { shownOf } from '@/components/parts/scene/shownOf'
import { windowChannel } from '@/components/parts/scene/windowChannel'
import { parseEmbed } from '@/components/parts/widget/options'
import { GroundProvider } from '@/components/view/ground'
import { HoveredProvider } from '@/components/view/hovered'
import { parseView } from '@/geodata/domain/view/parse'
import { unpack } from '@/geodata/drawing/ground/unpack'
import { stillPictures } from './stills'
import type { StoryData } from './storyData'

const PAGE: StoryPage = { kind: 'file', address: '', fragment: '', usual: 'read', studio: null }

/** The story of a page on a disk, in the window that its address asks for; in a frame of another page a widget. */
export function StandaloneStory({ atlas, language, about, messages, ground, story, site }: StoryData) {
  const drawn = useMemo(() => ({ packed: ground, map: unpack(ground), InMap: Fragment }), [ground])
  const [framed] = useState(() => window.parent !== window)
  const [asked] = useState(() => askedIn(window.location.search, PAGE.usual))
  const [embed] = useState(() => parseEmbed(new URLSearchParams(window.location.search), atlas))
  const [explore] = useState(
    () => (lang: string, query: string) => (site === null ? null : `${site}/${lang}${query && `?${query}`}`),
  )
  useEffect(
    function openLinksInTabs() {
      if (!framed) return
      // The pages that they lead to may not be framed.
      const base = document.createElement('base')
      base.target = '_blank'
      document.head.append(base)
      return () => base.remove()
    },
    [framed],
  )
  const below = useMemo(() => <Foot about={about} />, [about])
  return (
    <GroundProvider value={drawn}>
      {framed ? (
        <MessagesProvider language={language} messages={messages}>
          <HoveredProvider>
            <StoryWidget
              atlas={atlas}
              language={language}
              story={story}
              options={embed}
              shown={shownOf}
              address={addressOf}
              foot={<Foot about={about} />}
            />
          </HoveredProvider>
        </MessagesProvider>
      ) : (
        <OwnStory
          story={story}
          atlas={atlas}
          language={language}
          messages={messages}
          page={PAGE}
          asked={asked}
          theme={parseView(window.location.search, atlas).theme}
          explore={explore}
          pictures={stillPictures}
          channel={windowChannel}
          above={null}
          below={below}
        />
      )}
    </GroundProvider>
  )
}

/** The address of the widget at another scene. */
function addressOf(scene: string): string {
  const query = new URLSearchParams(window.location.search)
  query.set('scene', scene)
  return `?${query}`
}

/** Source and licence as stated, and how to go on. */
function Foot({ about: { source, licence } }: Pick<StoryData, 'about'>) {
  const t = useTranslations()
  const stated = [source && t('own.file.source', { source }), licence && t('own.file.licence', { licence })]
  return (
    <footer className="standalone-foot">
      <p>
        {stated.filter(Boolean).join(' ')} {t('site.attribution')}
      </p>
      <p>
        {t('ownStory.made')} {t('ownStory.again')}
      </p>
    </footer>
  )
}

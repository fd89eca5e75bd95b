import { Fragment, memo, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmbedOf } from '@/components/pages/embed/LiveEmbed'
import { ExplorerFrame } from '@/components/pages/explorer/ExplorerFrame'
import { CompareLink } from '@/components/parts/compare/CompareLink'
import { ThemeChoice } from '@/components/parts/site/ThemeChoice'
import { parseEmbed } from '@/components/parts/widget/options'
import { AtlasProvider } from '@/components/view/AtlasProvider'
import { followRecord } from '@/components/view/followRecord'
import { GroundProvider } from '@/components/view/ground'
import { useExplorer } from '@/components/view/useExplorer'
import { unpack } from '@/geodata/drawing/ground/unpack'
import type { StandaloneData } from './standaloneData'

/** The explorer of a page on a disk; in a frame of another page the widget that its address asks for. */
export function Standalone({ atlas, language, about, messages, ground }: StandaloneData) {
  const drawn = useMemo(() => ({ packed: ground, map: unpack(ground), InMap: Fragment }), [ground])
  const [framed] = useState(() => window.parent !== window)
  const surface = { atlas, language, messages }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div onClick={followRecord}>
      <GroundProvider value={drawn}>
        {framed ? (
          <Widget {...surface} about={about} />
        ) : (
          <AtlasProvider {...surface}>
            <ExplorerFrame top={<Top about={about} />} foot={<Foot about={about} />} />
          </AtlasProvider>
        )}
      </GroundProvider>
    </div>
  )
}

type Surface = Pick<StandaloneData, 'atlas' | 'language' | 'messages' | 'about'>
type Stated = Pick<StandaloneData, 'about'>

function Widget({ about, ...surface }: Surface) {
  const [{ parts, signature }] = useState(() => parseEmbed(new URLSearchParams(window.location.search), surface.atlas))
  const title = signature.title ?? about.title
  const whole = useMemo(
    () => ({
      title,
      head: parts.includes('title') ? <h1 className="standalone-title">{title}</h1> : null,
      foot: (
        <footer className="standalone-foot">
          {signature.note && <p>{signature.note}</p>}
          {signature.byline && <p>{signature.byline}</p>}
          <About about={about} />
        </footer>
      ),
    }),
    [title, parts, signature, about],
  )
  return <EmbedOf {...surface} whole={whole} />
}

const Top = memo(function Top({ about }: Stated) {
  const t = useTranslations()
  const { view, href, go } = useExplorer()
  return (
    <header className="standalone-top">
      <h1>{about.title}</h1>
      <CompareLink />
      <ThemeChoice t={t} address="" query="" themed={{ view, href, go }} />
    </header>
  )
})

function Foot({ about }: Stated) {
  const t = useTranslations('own.file')
  return (
    <footer className="standalone-foot">
      <About about={about} />
      <p>
        {t('made')} {t('again')}
      </p>
    </footer>
  )
}

/** Source and licence, each only if stated. */
function About({ about: { source, licence } }: Stated) {
  const t = useTranslations('own.file')
  return (
    (source || licence) && (
      <p>{[source && t('source', { source }), licence && t('licence', { licence })].filter(Boolean).join(' ')}</p>
    )
  )
}

import { type Messages, useTranslations } from 'use-intl'
import { totalOf } from '@/geodata/domain/select/match'
import type { View } from '@/geodata/domain/view/view'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { posterWordsWith } from '../../../parts/poster/viewWords'
import { PrintedView } from '../../../parts/print/PrintedView'
import sheet from '../../../parts/print/PrintSheet.module.css'
import { linkTo } from '../../../parts/share/shareable'
import { QrCode } from '../../../ui/QrCode'
import { type DrawnGround, GROUND, GroundProvider } from '../../../view/ground'
import { useExplorer, useShown } from '../../../view/useExplorer'
import { useServed } from './served'

interface ServedSheetProps {
  readonly messages: Messages
  readonly view: View
  /** The base map, if it is not that of the site. */
  readonly ground: DrawnGround | null
}

/** A View of the served data set on paper, with the events that are here, its address and the version of the data. */
export function ServedSheet({ messages, ground, view: asked }: ServedSheetProps) {
  // Two periods are not compared here.
  const view = { ...asked, compare: null }
  const t = useTranslations('explore')
  const { atlas, language } = useExplorer()
  const { selection } = useShown()
  const { set, lists } = useServed()
  const listed = Object.values(lists).reduce((sum, list) => sum + (list?.lines.length ?? 0), 0)
  const count = totalOf(selection.count)
  const link = linkTo({ language, path: '/explore', view, subject: { atlas } }, window.location.origin, true)
  const foot = [
    ...(listed < count ? [t('printedPart', { listed, count })] : []),
    t('printedFrom', { title: set.config.title[language], version: set.version }),
  ]
  return (
    <MessagesProvider language={language} messages={messages}>
      <GroundProvider value={ground ?? GROUND}>
        <Printed view={view} link={link} foot={foot} />
      </GroundProvider>
    </MessagesProvider>
  )
}

interface PrintedProps {
  readonly view: View
  readonly link: string
  readonly foot: readonly string[]
}

function Printed({ view, link, foot }: PrintedProps) {
  const t = useTranslations()
  const { atlas, language } = useExplorer()
  const said = foot.join(' ')
  return (
    <PrintedView
      atlas={atlas}
      view={view}
      language={language}
      words={posterWordsWith(said, atlas, view, { language, t })}
      foot={
        <>
          <div>
            <p>{t('print.address')}</p>
            <p className={sheet.address}>{link}</p>
            <p>
              {said} {atlas.own ? t('own.takeAway.ground') : t('site.attribution')}
            </p>
          </div>
          <QrCode
            className={sheet.qr}
            text={link}
            label={t('share.qr', { address: link })}
            tooLong={t('share.tooLong')}
          />
        </>
      }
    />
  )
}

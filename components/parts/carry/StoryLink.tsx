import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import { absolute } from '@/geodata/domain/site/folder'
import { CopyButton } from '../event/CopyButton'
import styles from './Carry.module.css'
import { Embedding } from './Embedding'
import type { Carriable } from './jobs'

interface StoryLinkProps extends Pick<Carriable, 'drafted'> {
  /** Of the page that the link opens, and, of the story's languages, of its words. */
  readonly language: Language
  readonly title: string
}

/** What became of the link. */
type Made =
  | { readonly state: 'none' }
  | {
      readonly state: 'made'
      readonly link: string
      readonly embed: string
      readonly length: number
      readonly most: number
      readonly long: boolean
    }
  | { readonly state: 'broken'; readonly reason: string }

/** The story in an address: who can read it, and whether it is short enough to be sent. */
export function StoryLink({ drafted, language, title }: StoryLinkProps) {
  const t = useTranslations()
  const [made, setMade] = useState<Made>({ state: 'none' })
  const make = async () => {
    try {
      const [{ draft }, { linkOf, LONGEST_LINK }] = await Promise.all([
        drafted(),
        import('@/geodata/domain/draft/link'),
      ])
      const { fragment, tooLong } = linkOf(draft, [language])
      const link = absolute(`/${language}/stories/shared#${fragment}`, window.location.origin)
      const embed = absolute(`/embed?lang=${language}&story=shared#${fragment}`, window.location.origin)
      setMade({ state: 'made', link, embed, length: fragment.length, most: LONGEST_LINK, long: tooLong })
    } catch (error) {
      setMade({ state: 'broken', reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <>
      <p className="hint">{t('carry.linkUse')}</p>
      <p>
        <button type="button" className="button primary" onClick={make}>
          {t('carry.makeLink')}
        </button>
      </p>
      <div aria-live="polite" className={styles.link}>
        {made.state === 'broken' && t('own.takeAway.broken', { name: t('carry.link'), reason: made.reason })}
        {made.state === 'made' && (
          <>
            <p>{t(made.long ? 'carry.linkLong' : 'carry.linkLength', { count: made.length, most: made.most })}</p>
            {!made.long && (
              <>
                <a id="carry-story-link" href={made.link}>
                  {made.link}
                </a>
                <CopyButton
                  of="carry-story-link"
                  label={t('share.copyLink')}
                  done={t('cite.copied')}
                  failed={t('cite.failed')}
                />
                <Embedding id="link-embed" hint={t('carry.embedLink')} title={title} src={made.embed} />
              </>
            )}
          </>
        )}
      </div>
    </>
  )
}

'use client'

import { use, useCallback } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import type { Imported } from '@/geodata/domain/import/imported'
import { hasOffers, type KnownPlace } from '@/geodata/domain/import/offers'
import type { Language } from '@/geodata/domain/language/language'
import { MessagesProvider } from '../../language/MessagesProvider'
import type { Sent } from '../../language/sent'
import { DataSetList } from './DataSetList'
import { DraftCard } from './DraftCard'
import { type DataSet, fileOfDataSet } from './dataSets'
import { ExplorerAhead } from './explorerAhead'
import { OpenFiles } from './OpenFiles'
import styles from './Own.module.css'
import { openSet } from './openSet'
import { useDrafts } from './useDrafts'
import { useImportWords } from './useImportWords'

interface OwnPageProps {
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
  /** Address of the script that reads files. */
  readonly script: string
  /** Places of the atlas that have a point. */
  readonly known: readonly KnownPlace[]
}

/** Where readers open files of their own and find the data sets that this browser keeps. */
export function OwnPage({ messages, ...props }: OwnPageProps) {
  return (
    <MessagesProvider language={props.language} messages={messages}>
      <Content {...props} />
    </MessagesProvider>
  )
}

function Content({ language, script, known }: Omit<OwnPageProps, 'messages'>) {
  const t = useTranslations('own')
  const explore = useCallback(
    ({ name }: DataSet, simple: boolean, imported: Imported) => {
      if (simple && !hasOffers(imported, known)) openSet(language, name)
    },
    [language, known],
  )
  const loadExplorer = use(ExplorerAhead)
  const { drafts, open, choose, build, dismiss } = useDrafts(script, language, useImportWords(), explore, loadExplorer)
  return (
    <div className={styles.own}>
      <p>{t('intro')}</p>
      <OpenFiles
        language={language}
        meant={loadExplorer}
        open={(files) => {
          for (const { file, name, sample = false } of files)
            open(file, name, { alone: files.length === 1 && drafts.length === 0, sample })
        }}
      />
      <div aria-live="polite" className={styles.drafts}>
        {drafts.map((draft) => (
          <DraftCard
            key={draft.id}
            draft={draft}
            language={language}
            known={known}
            choose={(choice) => choose(draft.id, choice)}
            build={(choice) => build(draft, choice, null, drafts.length === 1)}
            reopen={(encoding) => open(draft.file, draft.name, { id: draft.id, encoding })}
            retry={(asked) => open(draft.file, draft.name, { ...asked, id: draft.id })}
            reread={(set, mapping) =>
              open(draft.file, draft.name, {
                id: draft.id,
                alone: false,
                encoding: set.encoding,
                replaced: { ...set, mapping },
                again: true,
              })
            }
            dismiss={() => dismiss(draft.id)}
          />
        ))}
      </div>
      <DataSetList
        language={language}
        replace={(set, file) => open(file, file.name, { replaced: set })}
        mend={async (set) => {
          const file = await fileOfDataSet(set.name)
          open(file, set.file, { alone: false, encoding: set.encoding, replaced: set, again: true })
        }}
      />
    </div>
  )
}

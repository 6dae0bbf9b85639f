// Writing one language of an article: title, summary, text; as it will look, as Markdown, or both.
import { useLingui } from '@lingui/react'
import { lazy, Suspense, useState } from 'react'
import type { Article, Edition } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { client } from '../../data/client.ts'
import { Choice, cx, Skeleton, showToast, TextField, useProblemWords } from '../../ui/index.ts'
import { knowFiles } from '../editor/picture.ts'
import { articleQuery } from '../queries.ts'
import { directionOf } from '../words.ts'
import { ConflictBar } from './ConflictBar.tsx'
import { KeptLine } from './KeptLine.tsx'
import { MainBeside } from './MainBeside.tsx'
import { SourceField } from './SourceField.tsx'
import type { Draft } from './use-draft.ts'

const Editor = lazy(() => import('../editor/Editor.tsx'))

type Look = 'text' | 'markdown' | 'both'

interface Props {
  article: Article
  edition: Edition
  draft: Draft
  /** Takes what somebody else wrote in place of this. */
  onTakeTheirs: () => void
}

export const WriteTab = ({ article, edition, draft, onTakeTheirs }: Props) => {
  const { _ } = useLingui()
  const problemWords = useProblemWords()
  const [look, setLook] = useState<Look>('text')
  const [turn, setTurn] = useState(0)
  const { words, change, keeping } = draft
  const isTranslation = edition.language !== article.mainLanguage
  const direction = directionOf(edition.language)
  knowFiles(article.files)
  const upload = async (files: readonly File[]) => {
    try {
      const { items } = await api.knowledge.addFiles(
        { params: { number: article.number }, body: {} },
        { files },
      )
      knowFiles(items)
      void client.invalidateQueries({ queryKey: articleQuery(article.number).queryKey })
      return items
    } catch (error) {
      showToast({ text: problemWords(error) ?? _('It could not be added.'), tone: 'breach' })
      return []
    }
  }
  return (
    <div className="flex flex-col gap-4 pt-4">
      {keeping === 'refused' && <ConflictBar draft={draft} edition={edition} onTakeTheirs={onTakeTheirs} />}
      <div className="flex flex-wrap items-center gap-3">
        <Choice
          label={_('Write as')}
          hideLabel
          options={[
            { id: 'text', name: _('Text') },
            { id: 'markdown', name: _('Markdown') },
            { id: 'both', name: _('Both') },
          ]}
          value={look}
          onChange={setLook}
        />
        <KeptLine keeping={keeping} edition={edition} hasTitle={words.title.trim() !== ''} />
      </div>
      <div dir={direction} className="flex max-w-[880px] flex-col gap-3">
        <TextField
          label={_('Title of the article')}
          value={words.title}
          onChange={(title) => change({ title })}
          maxLength={200}
          {...(words.title.trim() === '' && {
            error: _('An article needs a title; without one nothing is saved.'),
          })}
        />
        <TextField
          label={_('Summary')}
          description={_('One or two sentences for lists and search results.')}
          value={words.summary}
          onChange={(summary) => change({ summary })}
          maxLength={500}
          rows={2}
        />
      </div>
      <div
        className={cx('grid gap-6', look === 'both' || isTranslation ? 'xl:grid-cols-2' : 'max-w-[880px]')}
      >
        {look !== 'markdown' && (
          <Suspense fallback={<Skeleton className="h-80" />}>
            <Editor
              key={edition.language}
              label={_('Text of the article')}
              body={words.body}
              turn={turn + draft.turn}
              language={edition.language}
              onType={(body) => change({ body })}
              onUpload={upload}
            />
          </Suspense>
        )}
        {look !== 'text' && (
          <SourceField
            value={words.body}
            direction={direction}
            onChange={(body) => {
              change({ body })
              setTurn((before) => before + 1)
            }}
          />
        )}
        {isTranslation && look !== 'both' && <MainBeside article={article} />}
      </div>
    </div>
  )
}

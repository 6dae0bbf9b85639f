// The pictures and files of an article; one that no text names any more can go.
import { useLingui } from '@lingui/react'
import { FileText, X } from 'lucide-react'
import { useState } from 'react'
import type { Article, ArticleFile } from '../../../contract/knowledge.ts'
import { api } from '../../data/api.ts'
import { Size } from '../../settings/parts/Size.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { cx, focusRing, IconButton, Question } from '../../ui/index.ts'
import { articlesKey } from '../queries.ts'

export const Files = ({ article, isLocked }: { article: Article; isLocked: boolean }) => {
  const { _ } = useLingui()
  const [going, setGoing] = useState<ArticleFile | null>(null)
  const remove = useAct({
    run: (id: string) => api.knowledge.removeFile({ params: { number: article.number, id } }),
    refresh: [articlesKey],
    said: () => _('The file is gone.'),
    onDone: () => setGoing(null),
  })
  if (article.files.length === 0) return null
  return (
    <section aria-label={_('Files')}>
      <h2 className="pb-1 font-[550]">{_('Files')}</h2>
      <ul>
        {article.files.map((file) => (
          <li key={file.id} className="flex min-h-8 items-center gap-2">
            <FileText size={14} aria-hidden="true" className="shrink-0 text-faint" />
            <a
              href={file.url}
              target="_blank"
              rel="noreferrer"
              className={cx('min-w-0 grow truncate rounded-1 hover:underline', focusRing)}
            >
              {file.name}
            </a>
            <span className="text-sm text-muted">
              <Size bytes={file.size} />
            </span>
            {!isLocked && (
              <IconButton label={_('Remove {name}', { name: file.name })} onPress={() => setGoing(file)}>
                <X size={14} aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <Question
        title={_('Remove {name}?', { name: going?.name ?? '' })}
        effect={_('Remove the file')}
        isOpen={going !== null}
        isPending={remove.isPending}
        onClose={() => setGoing(null)}
        onConfirm={() => going && remove.mutate(going.id)}
      >
        {_('Where a text shows it, it is missing from then on. This cannot be taken back.')}
      </Question>
    </section>
  )
}

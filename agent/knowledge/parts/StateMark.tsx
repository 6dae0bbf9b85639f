// Who sees an article now, in a word and an icon.
import { useLingui } from '@lingui/react'
import { Archive, Globe, LockKeyhole, PencilLine } from 'lucide-react'
import type { ArticleItem } from '../../../contract/knowledge.ts'
import { cx } from '../../ui/index.ts'
import { stateNames } from '../words.ts'

const faces = {
  draft: { Icon: PencilLine, className: 'text-muted' },
  internal: { Icon: LockKeyhole, className: 'text-note-label' },
  public: { Icon: Globe, className: 'text-ok' },
}

export const StateMark = ({ article }: { article: Pick<ArticleItem, 'state' | 'isArchived'> }) => {
  const { _ } = useLingui()
  const { Icon, className } = article.isArchived
    ? { Icon: Archive, className: 'text-muted' }
    : faces[article.state]
  return (
    <span className={cx('inline-flex shrink-0 items-center gap-1 text-sm font-medium', className)}>
      <Icon size={12} aria-hidden="true" />
      {article.isArchived ? _('Archived') : _(stateNames[article.state])}
    </span>
  )
}

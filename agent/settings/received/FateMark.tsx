// What became of a mail: a shape and a word.
import {
  CircleAlert,
  CircleDashed,
  CircleMinus,
  Copy,
  Hand,
  type LucideIcon,
  MailPlus,
  MailX,
  MessageSquareReply,
  Trash2,
} from 'lucide-react'
import { cx } from '../../ui/index.ts'
import { type Fate, useWords } from '../parts/words.ts'

const faces: Record<Fate, { Icon: LucideIcon; icon: string; words?: string }> = {
  received: { Icon: CircleDashed, icon: 'text-info' },
  opened: { Icon: MailPlus, icon: 'text-accent' },
  joined: { Icon: MessageSquareReply, icon: 'text-ok' },
  held: { Icon: Hand, icon: 'text-warn', words: 'text-warn' },
  duplicate: { Icon: Copy, icon: 'text-muted' },
  ignored: { Icon: CircleMinus, icon: 'text-muted' },
  bounce: { Icon: MailX, icon: 'text-violet' },
  failed: { Icon: CircleAlert, icon: 'text-breach', words: 'text-breach' },
  binned: { Icon: Trash2, icon: 'text-muted' },
}

export const FateIcon = ({ fate, size = 14 }: { fate: Fate; size?: number }) => {
  const { Icon, icon } = faces[fate]
  return <Icon size={size} aria-hidden="true" className={cx('shrink-0', icon)} />
}

export const FateMark = ({ fate }: { fate: Fate }) => {
  const words = useWords()
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-medium whitespace-nowrap', faces[fate].words)}>
      <FateIcon fate={fate} />
      {words.fate(fate)}
    </span>
  )
}

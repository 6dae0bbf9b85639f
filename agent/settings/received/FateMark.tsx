// What became of a mail: a shape and a word.
import {
  CircleAlert,
  CircleDashed,
  CircleMinus,
  Copy,
  type LucideIcon,
  MailPlus,
  MessageSquareReply,
} from 'lucide-react'
import { type Fate, useWords } from '../parts/words.ts'

const faces: Record<Fate, { Icon: LucideIcon; tone: string }> = {
  received: { Icon: CircleDashed, tone: 'text-info' },
  opened: { Icon: MailPlus, tone: 'text-accent' },
  joined: { Icon: MessageSquareReply, tone: 'text-ok' },
  duplicate: { Icon: Copy, tone: 'text-muted' },
  ignored: { Icon: CircleMinus, tone: 'text-muted' },
  failed: { Icon: CircleAlert, tone: 'text-breach' },
}

export const FateIcon = ({ fate }: { fate: Fate }) => {
  const { Icon, tone } = faces[fate]
  return <Icon size={14} aria-hidden="true" className={`shrink-0 ${tone}`} />
}

export const FateMark = ({ fate }: { fate: Fate }) => {
  const words = useWords()
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-medium whitespace-nowrap ${fate === 'failed' ? 'text-breach' : ''}`}
    >
      <FateIcon fate={fate} />
      {words.fate(fate)}
    </span>
  )
}

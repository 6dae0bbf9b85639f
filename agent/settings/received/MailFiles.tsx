// The files in a mail, by name, type and size; the original holds them.
import { useLingui } from '@lingui/react'
import { Paperclip } from 'lucide-react'
import type { WholeMail } from '../../../contract/email.ts'
import { Size } from '../parts/Size.tsx'

export const MailFiles = ({ files }: { files: WholeMail['attachments'] }) => {
  const { _ } = useLingui()
  if (files.length === 0) return null
  return (
    <ul aria-label={_('Attachments')} className="flex flex-wrap gap-2">
      {files.map(({ name, type, size }, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name
          key={at}
          title={type}
          className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-2 border border-line-strong px-2 text-sm"
        >
          <Paperclip size={14} aria-hidden="true" className="shrink-0 text-muted" />
          <span className="truncate font-medium">{name}</span>
          <span className="shrink-0 text-muted">
            <Size bytes={size} />
          </span>
        </li>
      ))}
    </ul>
  )
}

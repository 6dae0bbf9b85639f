// The files of a message: images as small pictures, the rest by name and size; both open or download.
import { useLingui } from '@lingui/react'
import { Paperclip } from 'lucide-react'
import type { Attachment } from '../../../contract/tickets.ts'
import { sizeInWords } from './size.ts'

export const Attachments = ({ attachments }: { attachments: readonly Attachment[] }) => {
  const { _ } = useLingui()
  if (attachments.length === 0) return null
  return (
    <ul aria-label={_('Attachments')} className="mt-3 flex flex-wrap gap-2">
      {attachments.map((file) => (
        <li key={file.id} className="max-w-full">
          {isPicture(file) ? <Picture file={file} /> : <Plain file={file} />}
        </li>
      ))}
    </ul>
  )
}

const isPicture = (file: Attachment) => /^image\/(png|jpeg|gif|webp|avif)$/.test(file.type)

const Picture = ({ file }: { file: Attachment }) => (
  <a
    href={file.url}
    target="_blank"
    rel="noopener"
    title={`${file.name} · ${sizeInWords(file.size)}`}
    className="block overflow-hidden rounded-2 border border-line-strong bg-fill ring-focus"
  >
    <img src={file.url} alt={file.name} loading="lazy" className="h-24 w-36 object-cover" />
  </a>
)

const Plain = ({ file }: { file: Attachment }) => (
  <a
    href={file.url}
    download={file.name}
    className="inline-flex h-7 max-w-full items-center gap-1.5 rounded-2 border border-line-strong bg-surface px-2 text-sm font-medium text-ink ring-focus hover:bg-hover pointer-coarse:h-11"
  >
    <Paperclip size={14} aria-hidden="true" className="shrink-0 text-muted" />
    <span className="truncate">{file.name}</span>
    <span className="font-[450] text-muted tabular-nums">{sizeInWords(file.size)}</span>
  </a>
)

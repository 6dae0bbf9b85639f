// The files of a message: pictures small, the rest by name and size; what can be shown opens, the rest downloads.
import { useLingui } from '@lingui/react'
import { FileText, Paperclip } from 'lucide-react'
import type { Attachment } from '../../../contract/tickets.ts'
import { kindOf } from './preview/kinds.ts'
import { openPreview } from './preview/store.ts'
import { sizeInWords } from './size.ts'

export const Attachments = ({ attachments }: { attachments: readonly Attachment[] }) => {
  const { _ } = useLingui()
  if (attachments.length === 0) return null
  const shown = attachments.filter((a) => kindOf(a) !== null)
  return (
    <ul aria-label={_('Attachments')} className="mt-3 flex flex-wrap items-end gap-2">
      {attachments.map((file) => {
        const kind = kindOf(file)
        const open = () => openPreview(shown, file.id)
        return (
          <li key={file.id} className="max-w-full">
            {kind === 'picture' ? (
              <Picture file={file} open={open} />
            ) : kind ? (
              <Openable file={file} open={open} />
            ) : (
              <a href={file.url} download={file.name} className={face}>
                <Paperclip size={14} aria-hidden="true" className="shrink-0 text-muted" />
                <Words file={file} />
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const face =
  'inline-flex h-7 max-w-full items-center gap-1.5 rounded-2 border border-line-strong bg-surface px-2 text-sm font-medium text-ink ring-focus hover:bg-hover pointer-coarse:h-11'

interface Props {
  file: Attachment
  open: () => void
}

const Picture = ({ file, open }: Props) => {
  const { _ } = useLingui()
  return (
    <button
      type="button"
      onClick={open}
      aria-label={_('Look at {name}', { name: file.name })}
      title={`${file.name} · ${sizeInWords(file.size)}`}
      className="block overflow-hidden rounded-2 border border-line-strong bg-fill ring-focus"
    >
      <img src={file.url} alt="" loading="lazy" className="h-24 w-36 object-cover" />
    </button>
  )
}

const Openable = ({ file, open }: Props) => {
  const { _ } = useLingui()
  return (
    <button type="button" onClick={open} title={_('Look at {name}', { name: file.name })} className={face}>
      <FileText size={14} aria-hidden="true" className="shrink-0 text-muted" />
      <Words file={file} />
    </button>
  )
}

const Words = ({ file }: { file: Attachment }) => (
  <>
    <span className="truncate">{file.name}</span>
    <span className="font-[450] text-muted tabular-nums">{sizeInWords(file.size)}</span>
  </>
)

// The files that will go along, each with its size and a way to leave it out.
import { useLingui } from '@lingui/react'
import { Paperclip, X } from 'lucide-react'
import { sizeInWords } from '../message/size.ts'

export const FileChips = ({ files, remove }: { files: readonly File[]; remove: (file: File) => void }) => {
  const { _ } = useLingui()
  if (files.length === 0) return null
  return (
    <ul aria-label={_('Attachments')} className="flex flex-wrap gap-2 px-3 pb-2">
      {files.map((file, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be attached twice
          key={`${file.name} ${at}`}
          className="inline-flex h-7 max-w-full items-center gap-1.5 rounded-2 border border-line-strong bg-surface pr-0.5 pl-2 text-sm font-medium text-ink"
        >
          <Paperclip size={14} aria-hidden="true" className="shrink-0" />
          <span className="truncate">{file.name}</span>
          <span className="font-[450] text-muted tabular-nums">{sizeInWords(file.size)}</span>
          <button
            type="button"
            aria-label={_('Remove {name}', { name: file.name })}
            onClick={() => remove(file)}
            className="grid size-6 place-items-center rounded-1 text-faint ring-focus hover:text-ink"
          >
            <X size={12} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}

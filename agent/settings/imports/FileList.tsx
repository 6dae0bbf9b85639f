// The files that are about to be imported.
import { useLingui } from '@lingui/react'
import { FileText, X } from 'lucide-react'
import { IconButton } from '../../ui/index.ts'
import { Size } from '../parts/Size.tsx'

interface Props {
  files: readonly File[]
  isLocked: boolean
  onRemove: (file: File) => void
}

export const FileList = ({ files, isLocked, onRemove }: Props) => {
  const { _ } = useLingui()
  return (
    <ul aria-label={_('Files')} className="max-h-72 overflow-auto">
      {files.map((file, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name
          key={at}
          className="flex min-h-9 items-center gap-2 border-b border-line last:border-b-0"
        >
          <FileText size={14} aria-hidden="true" className="shrink-0 text-faint" />
          <span className="min-w-0 grow truncate">{file.name}</span>
          <span className="text-sm text-muted">
            <Size bytes={file.size} />
          </span>
          <IconButton
            label={_('Remove {name}', { name: file.name })}
            isDisabled={isLocked}
            onPress={() => onRemove(file)}
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

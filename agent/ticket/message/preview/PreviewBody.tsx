// One file as a picture, a PDF in the browser's own viewer, or text.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Attachment } from '../../../../contract/tickets.ts'
import { EmptyState } from '../../../ui/index.ts'
import { kindOf, mostText } from './kinds.ts'

export const PreviewBody = ({ file }: { file: Attachment }) => {
  const { _ } = useLingui()
  const [isBroken, setBroken] = useState(false)
  const kind = kindOf(file)
  if (isBroken || kind === null)
    return <EmptyState className="m-auto" title={_('This file can only be downloaded')} />
  if (kind === 'picture')
    return (
      <div className="scroll-pane grid min-h-0 grow place-items-center p-4">
        <img
          src={file.url}
          alt={file.name}
          onError={() => setBroken(true)}
          className="max-h-full max-w-full object-contain"
        />
      </div>
    )
  if (kind === 'pdf')
    return (
      <iframe
        src={`${file.url}/preview`}
        title={file.name}
        className="min-h-0 w-full grow border-0 bg-canvas"
      />
    )
  return <TextBody file={file} />
}

const TextBody = ({ file }: { file: Attachment }) => {
  const { _ } = useLingui()
  const { data, error } = useQuery({
    queryKey: ['text', file.id],
    queryFn: async ({ signal }) => {
      const answer = await fetch(file.url, { signal })
      if (!answer.ok) throw new Error(_('The desk answered {status}', { status: String(answer.status) }))
      return textOf(await answer.arrayBuffer())
    },
    gcTime: 0,
  })
  if (error) return <EmptyState className="m-auto" title={_('The file could not be loaded')} />
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={file.name}
      className="scroll-pane min-h-0 grow ring-inside"
    >
      <pre className="mx-auto max-w-4xl px-6 py-4 font-mono text-body leading-5.5 wrap-anywhere whitespace-pre-wrap max-md:px-4">
        {data?.slice(0, mostText)}
      </pre>
      {data && data.length > mostText && (
        <p className="pb-4 text-center text-sm text-muted">{_('The rest is in the download.')}</p>
      )}
    </section>
  )
}

/** UTF-8 where it is that, else what Windows calls Latin-1. */
const textOf = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

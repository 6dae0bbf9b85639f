// The subject: read as a heading, edited where it stands.
import { useLingui } from '@lingui/react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useMay } from '../data/me.ts'
import { useIsPhone } from '../shell/phone.ts'
import { setSubject } from './changes.ts'

const face = 'text-h2 leading-7 font-[620] tracking-[-0.018em] text-balance wrap-anywhere'

export const Subject = ({ number, subject }: { number: number; subject: string }) => {
  const { _ } = useLingui()
  // Alone on a phone's page it is the page's heading; beside the list the list's name is.
  const Heading = useIsPhone() ? 'h1' : 'h2'
  const mayChange = useMay('ticket.change')
  const [draft, setDraft] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = (keep: boolean) => {
    const wanted = draft?.replace(/\s+/g, ' ').trim()
    setDraft(null)
    requestAnimationFrame(() => button.current?.focus({ preventScroll: true }))
    if (keep && wanted && wanted !== subject) setSubject(number, wanted)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close(event.key === 'Enter')
  }
  if (!mayChange) return <Heading className={face}>{subject}</Heading>
  if (draft !== null)
    return (
      <textarea
        aria-label={_('Subject')}
        // biome-ignore lint/a11y/noAutofocus: the person just chose to edit it
        autoFocus
        rows={1}
        maxLength={300}
        value={draft}
        onFocus={(e) => e.target.select()}
        onChange={(e) => setDraft(e.target.value)}
        onKeyDown={onKey}
        onBlur={() => draft !== null && close(true)}
        className={`${face} -mx-2 -my-0.5 block field-sizing-content w-[calc(100%+16px)] resize-none rounded-2 border border-accent bg-surface px-[7px] py-px shadow-[0_0_0_1px_var(--accent)] outline-none`}
      />
    )
  return (
    <Heading className={face}>
      <button
        ref={button}
        type="button"
        title={_('Edit the subject')}
        onClick={() => setDraft(subject)}
        className="-mx-2 cursor-text rounded-2 px-2 text-left ring-focus hover:bg-hover"
      >
        {subject}
      </button>
    </Heading>
  )
}

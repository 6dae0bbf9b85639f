// One received mail: what became of it and what can be done, who vouches for its sender, and all that was in it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import type { ReceivedMail, WholeMail } from '../../../contract/email.ts'
import { buttonClass } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { PageBar } from '../parts/PageBar.tsx'
import { FateBox } from './FateBox.tsx'
import { MailBody } from './MailBody.tsx'
import { MailFiles } from './MailFiles.tsx'
import { MailHeaders } from './MailHeaders.tsx'
import { MailPeople } from './MailPeople.tsx'
import { mailQuery } from './queries.ts'

interface Props {
  id: string
  /** Without the list beside it. */
  isAlone: boolean
  rows: readonly ReceivedMail[]
}

export const MailPane = ({ id, isAlone, rows }: Props) => {
  const { _ } = useLingui()
  const search = useSearch({ strict: false })
  const mail = useQuery(mailQuery(id))
  const at = rows.findIndex((row) => row.id === id)
  const original = mail.data && (
    <a href={mail.data.originalUrl} download={`${id}.eml`} className={buttonClass()}>
      <Download size={14} aria-hidden="true" />
      {_('Original')}
    </a>
  )
  return (
    <section aria-label={_('Mail')} className="flex h-full min-h-0 w-full flex-col">
      {isAlone ? (
        <PageBar title={_('Received mail')} back="mail" search={search} action={original} />
      ) : (
        <div className="flex h-12 flex-none items-center gap-2 border-b border-line pr-3 pl-6 pointer-coarse:h-14">
          <p className="grow text-muted tabular-nums">
            {at >= 0 && _('{n} of {all}', { n: at + 1, all: rows.length })}
          </p>
          {original}
        </div>
      )}
      <div className="min-h-0 grow scroll-pane px-6 pt-5 pb-16 max-md:px-4">
        <Loaded query={mail} rows={5}>
          {(data) => <Whole mail={data} />}
        </Loaded>
      </div>
    </section>
  )
}

const Whole = ({ mail }: { mail: WholeMail }) => {
  const { _ } = useLingui()
  return (
    <div className="flex max-w-[760px] flex-col gap-5">
      <FateBox mail={mail} />
      <div>
        <h2 className="text-h2 leading-tight font-[620] tracking-[-0.015em] break-words">
          {mail.subject || _('No subject')}
        </h2>
        <MailPeople mail={mail} />
      </div>
      <MailBody mail={mail} />
      <MailFiles files={mail.attachments} />
      <MailHeaders mail={mail} />
    </div>
  )
}

// The ledger: every mail that came in, what became of it and why, with the chosen one beside the list.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { MailOpen } from 'lucide-react'
import { useHasContext } from '../../shell/phone.ts'
import { EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { PageBar } from '../parts/PageBar.tsx'
import { LedgerEmpty } from './LedgerEmpty.tsx'
import { LedgerFilters } from './LedgerFilters.tsx'
import { LedgerRow } from './LedgerRow.tsx'
import { MailPane } from './MailPane.tsx'
import { ledgerQuery } from './queries.ts'
import { useLedgerFilter } from './use-filter.ts'
import { useLedgerKeys } from './use-keys.ts'

export const Ledger = ({ rest: open }: { rest: string }) => {
  const { _ } = useLingui()
  const isSplit = useHasContext()
  const { filter } = useLedgerFilter()
  const mails = useInfiniteQuery(ledgerQuery(filter))
  const rows = mails.data?.pages.flatMap((page) => page.items) ?? []
  useLedgerKeys(rows, open, isSplit)
  if (open && !isSplit) return <MailPane key={open} id={open} isAlone rows={rows} />
  return (
    <div className="flex h-full min-h-0 min-w-0">
      <section
        aria-label={_('Received mail')}
        className={
          isSplit ? 'flex w-[380px] flex-none flex-col border-r border-line' : 'flex w-full flex-col'
        }
      >
        <PageBar title={_('Received mail')} />
        <LedgerFilters />
        <div className="min-h-0 grow scroll-pane">
          <Loaded query={mails} rows={8}>
            {() =>
              rows.length > 0 ? (
                <>
                  <ul aria-label={_('Received mail')} aria-busy={mails.isPlaceholderData}>
                    {rows.map((mail) => (
                      <LedgerRow key={mail.id} mail={mail} isOpen={mail.id === open} />
                    ))}
                  </ul>
                  <div className="px-5">
                    <More query={mails} />
                  </div>
                </>
              ) : (
                <LedgerEmpty />
              )
            }
          </Loaded>
        </div>
      </section>
      {isSplit && (
        <div className="flex min-w-0 grow flex-col">
          {open ? <MailPane key={open} id={open} isAlone={false} rows={rows} /> : <NoMail />}
        </div>
      )}
    </div>
  )
}

const NoMail = () => {
  const { _ } = useLingui()
  return (
    <EmptyState
      title={_('Choose a mail')}
      icon={<MailOpen size={24} aria-hidden="true" />}
      className="my-auto"
    >
      {_(
        'j and k move through the list. Held mails are let in with 1 or 2 and binned with b; r judges one again.',
      )}
    </EmptyState>
  )
}

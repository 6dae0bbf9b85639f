// The ledger: every mail that came in, what became of it and why; nothing is dropped in silence.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Mails } from 'lucide-react'
import { EmptyState, Select } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { useInAddress } from '../parts/useInAddress.ts'
import { type Fate, fates, useWords } from '../parts/words.ts'
import { FateIcon } from './FateMark.tsx'
import { receivedQuery } from './queries.ts'
import { ReceivedTable } from './ReceivedTable.tsx'

const isFate = (value: string): value is Fate => (fates as string[]).includes(value)

export const ReceivedMailPage = () => {
  const { _ } = useLingui()
  const words = useWords()
  const [wanted, setWanted] = useInAddress('fate')
  const fate = isFate(wanted) ? wanted : 'any'
  const mails = useInfiniteQuery(receivedQuery(fate))
  const options: { id: Fate | 'any'; name: string; icon?: React.ReactNode }[] = [
    { id: 'any', name: _('Whatever became of it') },
    ...fates.map((id) => ({ id, name: words.fate(id), icon: <FateIcon fate={id} /> })),
  ]
  return (
    <Page title={_('Received mail')} width="wide">
      <div className="py-4">
        <Select
          label={_('What became of it')}
          hideLabel
          options={options}
          value={fate}
          onChange={(next) => setWanted(next === 'any' ? '' : next)}
          className="w-56"
        />
      </div>
      <Loaded query={mails} rows={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items)
          if (rows.length > 0)
            return (
              <>
                <ReceivedTable mails={rows} />
                <More query={mails} />
              </>
            )
          return (
            <EmptyState
              title={fate === 'any' ? _('No mail yet') : _('No such mail')}
              icon={<Mails size={24} aria-hidden="true" />}
            >
              {fate === 'failed'
                ? _('Every mail could be read.')
                : _('Each mail that arrives is listed here with what became of it and why.')}
            </EmptyState>
          )
        }}
      </Loaded>
    </Page>
  )
}

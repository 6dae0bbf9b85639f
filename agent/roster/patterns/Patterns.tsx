// Shift patterns: weeks that come round again, and who follows them.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarRange, Plus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button, EmptyState } from '../../ui/index.ts'
import { patternsQuery } from '../queries.ts'
import { PatternForm } from './PatternForm.tsx'
import { PatternRow } from './PatternRow.tsx'

const Patterns = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('roster.write')
  const query = useQuery(patternsQuery)
  const [open, setOpen] = useState<string | null>(null)
  const add = mayWrite && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New pattern')}
    </Button>
  )
  return (
    <div className="scroll-pane min-h-0 grow">
      <div className="max-w-[980px] px-6 pb-16 max-md:px-4">
        <Loaded query={query} rows={5}>
          {({ items }) => (
            <>
              {open === 'new' && <PatternForm onClose={() => setOpen(null)} />}
              {items.length > 0 && (
                <div className="flex items-center gap-4 py-4">
                  <p className="min-w-0 grow text-muted">
                    {_('Whoever follows none works the desk’s working hours.')}
                  </p>
                  {add}
                </div>
              )}
              {items.length === 0 && open !== 'new' && (
                <EmptyState
                  title={_('No patterns yet')}
                  icon={<CalendarRange size={24} aria-hidden="true" />}
                  action={add}
                >
                  {_(
                    'Early and late in turn, nights, a split shift: a pattern says it once for everybody who works so.',
                  )}
                </EmptyState>
              )}
              <ul>
                {items.map((one) =>
                  open === one.id ? (
                    <li key={one.id}>
                      <PatternForm pattern={one} onClose={() => setOpen(null)} />
                    </li>
                  ) : (
                    <PatternRow
                      key={one.id}
                      pattern={one}
                      mayWrite={mayWrite}
                      onOpen={() => setOpen(one.id)}
                    />
                  ),
                )}
              </ul>
            </>
          )}
        </Loaded>
      </div>
    </div>
  )
}
export default Patterns

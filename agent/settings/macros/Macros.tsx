// Macros: the list of those I may use, or the form of one.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, Zap } from 'lucide-react'
import type { Macro } from '../../../contract/macros.ts'
import { teamsQuery } from '../../data/queries.ts'
import { buttonClass, cx, EmptyState, focusRing, Table } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { MacroForm } from './MacroForm.tsx'
import { macroListQuery } from './queries.ts'
import { scopeNames, touchedBy } from './words.ts'

export const Macros = ({ rest }: { rest: string }) =>
  rest ? <MacroPage key={rest} id={rest} /> : <MacroList />

const MacroPage = ({ id }: { id: string }) => {
  const { _ } = useLingui()
  const macros = useQuery(macroListQuery)
  const macro = macros.data?.items.find((one) => one.id === id) ?? null
  return (
    <Page title={macro?.name ?? (id === 'new' ? _('New macro') : _('Macros'))} back="macros">
      <Loaded query={macros} rows={6}>
        {() =>
          macro || id === 'new' ? (
            <MacroForm macro={macro} />
          ) : (
            <p className="py-6 text-muted">{_('There is no such macro any more.')}</p>
          )
        }
      </Loaded>
    </Page>
  )
}

const MacroList = () => {
  const { _ } = useLingui()
  const macros = useQuery(macroListQuery)
  const add = (
    <Link to="/settings/$" params={{ _splat: 'macros/new' }} className={buttonClass('primary')}>
      <Plus size={14} aria-hidden="true" />
      {_('New macro')}
    </Link>
  )
  return (
    <Page title={_('Macros')} width="wide" action={macros.data?.items.length !== 0 && add}>
      <Loaded query={macros}>
        {({ items }) =>
          items.length > 0 ? (
            <>
              <p className="max-w-[62ch] pt-5 pb-2 text-muted">
                {_(
                  'In a ticket, type / in a reply or note to choose one. You see what it would do before it does it.',
                )}
              </p>
              <MacroTable macros={items} />
            </>
          ) : (
            <EmptyState title={_('No macros yet')} icon={<Zap size={24} aria-hidden="true" />} action={add}>
              {_('A macro writes words and changes a ticket at one stroke.')}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}

const MacroTable = ({ macros }: { macros: readonly Macro[] }) => {
  const { _ } = useLingui()
  const teams = useQuery(teamsQuery).data?.items ?? []
  return (
    <Table
      label={_('Macros')}
      rows={macros}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: _('Name'),
          isRowHeader: true,
          cell: ({ id, name }) => (
            <Link
              to="/settings/$"
              params={{ _splat: `macros/${id}` }}
              className={cx('font-[550] hover:underline pointer-coarse:py-3', focusRing)}
            >
              {name}
            </Link>
          ),
        },
        {
          id: 'does',
          head: _('What it touches'),
          className: 'text-muted max-sm:basis-full',
          cell: ({ actions }) =>
            touchedBy(actions)
              .map((part) => _(part))
              .join(', '),
        },
        {
          id: 'scope',
          head: _('For whom'),
          className: 'text-muted',
          cell: ({ scope, teamId }) =>
            (scope === 'team' && teams.find(({ id }) => id === teamId)?.name) || _(scopeNames[scope]),
        },
        {
          id: 'uses',
          head: _('Your uses'),
          keepHead: true,
          className: 'text-muted tabular-nums sm:text-right',
          cell: ({ uses }) => uses,
        },
      ]}
    />
  )
}

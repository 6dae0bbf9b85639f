// The addresses and numbers by which somebody is known.
import { useLingui } from '@lingui/react'
import { Mail, Phone, Star, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Customer } from '../../contract/customers.ts'
import { api } from '../data/api.ts'
import { useAct } from '../settings/parts/useAct.ts'
import { IconButton, Tag } from '../ui/index.ts'
import { AddAddress } from './AddAddress.tsx'
import { refreshed } from './merge-calls.ts'

type Identity = Customer['identities'][number]

export const Addresses = ({ customer, mayChange }: { customer: Customer; mayChange: boolean }) => {
  const { _ } = useLingui()
  const params = (one: Identity) => ({ params: { id: customer.id, identityId: one.id } })
  const main = useAct({
    run: (one: Identity) => api.customers.makeMain(params(one)),
    refresh: refreshed,
    said: (one) => _('{address} is the main address now.', { address: one.value }),
    undo: (one) => api.customers.makeMain(params(one)),
  })
  const remove = useAct({
    run: (one: Identity) => api.customers.removeIdentity(params(one)),
    refresh: refreshed,
    said: (one) => _('{address} taken away.', { address: one.value }),
    undo: ({ kind, value, label }) =>
      api.customers.addIdentity({ params: { id: customer.id }, body: { kind, value, label } }),
  })
  return (
    <div className="flex flex-col gap-3">
      <ul>
        <Line icon={<Mail size={14} aria-hidden="true" />} value={customer.email}>
          <Tag>{_('Main address')}</Tag>
        </Line>
        {customer.identities.map((one) => (
          <Line
            key={one.id}
            icon={
              one.kind === 'email' ? (
                <Mail size={14} aria-hidden="true" />
              ) : (
                <Phone size={14} aria-hidden="true" />
              )
            }
            value={one.value}
            label={one.label}
          >
            {mayChange && one.kind === 'email' && (
              <IconButton
                label={_('Make {address} the main address', { address: one.value })}
                isDisabled={main.isPending}
                onPress={() => main.mutate(one)}
              >
                <Star size={14} aria-hidden="true" />
              </IconButton>
            )}
            {mayChange && (
              <IconButton
                label={_('Take {address} away', { address: one.value })}
                isDisabled={remove.isPending}
                onPress={() => remove.mutate(one)}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            )}
          </Line>
        ))}
      </ul>
      {mayChange && <AddAddress customer={customer} />}
    </div>
  )
}

interface LineProps {
  icon: ReactNode
  value: string
  label?: string
  children: ReactNode
}

const Line = ({ icon, value, label, children }: LineProps) => (
  <li className="flex min-h-9 items-center gap-2 border-b border-line last:border-b-0">
    <span className="shrink-0 text-faint">{icon}</span>
    <span className="min-w-0 break-all">{value}</span>
    {label && <span className="truncate text-sm text-muted">{label}</span>}
    <span className="ml-auto flex shrink-0 items-center gap-1">{children}</span>
  </li>
)

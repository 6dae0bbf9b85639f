// Beside a list while no ticket is open: which keys go on.
import { useLingui } from '@lingui/react'
import { mod } from '../keys/mod.ts'
import { Kbd } from '../ui/index.ts'

export const NoTicket = () => {
  const { _ } = useLingui()
  return (
    <section
      aria-label={_('No ticket open')}
      className="grid min-w-0 grow place-items-center border-l border-line"
    >
      <dl className="grid grid-cols-[auto_auto] items-center gap-x-3 gap-y-2 text-muted">
        <dt className="flex justify-end gap-1">
          <Kbd>j</Kbd>
          <Kbd>k</Kbd>
        </dt>
        <dd>{_('go through the list')}</dd>
        <dt className="flex justify-end">
          <Kbd>↵</Kbd>
        </dt>
        <dd>{_('open a ticket')}</dd>
        <dt className="flex justify-end gap-1">
          <Kbd>g</Kbd>
          <Kbd>g</Kbd>
        </dt>
        <dd>
          <button
            type="button"
            onClick={() => void import('../ticket/dispatch/acts.ts').then((acts) => acts.takeNext())}
            className="rounded-1 font-[550] text-accent ring-focus hover:underline"
          >
            {_('give me the next')}
          </button>
        </dd>
        <dt className="flex justify-end">
          <Kbd>{`${mod}K`}</Kbd>
        </dt>
        <dd>{_('find or do anything')}</dd>
        <dt className="flex justify-end">
          <Kbd>?</Kbd>
        </dt>
        <dd>{_('all keys')}</dd>
      </dl>
    </section>
  )
}

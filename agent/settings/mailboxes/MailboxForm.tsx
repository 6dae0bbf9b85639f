// A mailbox's settings: who it is, how it receives, how it sends. One form, saved as one.
import { useLingui } from '@lingui/react'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Mailbox } from '../../../contract/email.ts'
import { Banner, Tabs } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { LeaveGuard } from '../parts/LeaveGuard.tsx'
import { SaveBar } from '../parts/SaveBar.tsx'
import type { Filters } from '../parts/useInAddress.ts'
import { isFaultOf, shownFields, type Tab, tabs } from './faults.ts'
import { useMailboxForm } from './form.ts'
import { GeneralTab } from './GeneralTab.tsx'
import { ReceivingTab } from './ReceivingTab.tsx'
import { SendingTab } from './SendingTab.tsx'

const names: Record<Tab, string> = { general: 'General', receiving: 'Receiving', sending: 'Sending' }
const contents = { general: GeneralTab, receiving: ReceivingTab, sending: SendingTab }

export const MailboxForm = ({ mailbox = null }: { mailbox?: Mailbox | null }) => {
  const { _ } = useLingui()
  const { oauth }: Filters = useSearch({ strict: false })
  const { part, keeping, wasTouched, discard, isReady } = useMailboxForm(mailbox)
  const [tab, setTab] = useState<Tab>(oauth ? 'receiving' : 'general')
  useEffect(() => {
    if (!keeping.error) return
    setTab((now) => tabs.find((one) => isFaultOf(one, Object.keys(part.faults), now)) ?? now)
  }, [keeping.error, part.faults])
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && (part.isDirty || !mailbox)) keeping.mutate(undefined)
      }}
    >
      <LeaveGuard isDirty={wasTouched} />
      {part.isLocked && (
        <Banner className="mt-4">{_('You may look at these settings, not change them.')}</Banner>
      )}
      <Tabs
        label={_('Settings of the mailbox')}
        className="-mx-4"
        selected={tab}
        onSelect={(id) => setTab(id as Tab)}
        tabs={tabs.map((id) => {
          const Content = contents[id]
          return {
            id,
            name: _(names[id]),
            content: (
              <div className="px-4">
                <Content {...part} />
              </div>
            ),
          }
        })}
      />
      <FormError error={keeping.error} fields={shownFields} />
      {!part.isLocked && (
        <SaveBar
          effect={mailbox ? _('Save mailbox') : _('Add mailbox')}
          isDirty={part.isDirty || !mailbox}
          isLast={!mailbox}
          isPending={keeping.isPending}
          isReady={isReady}
          onDiscard={discard}
        />
      )}
    </form>
  )
}

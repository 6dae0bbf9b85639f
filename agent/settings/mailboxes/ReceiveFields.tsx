// Mail fetched with IMAP from a mailbox on another server.
import { useLingui } from '@lingui/react'
import { Switch, TextField } from '../../ui/index.ts'
import type { PartProps } from './form.ts'
import { withImap } from './presets.ts'
import { ServerFieldset } from './ServerFieldset.tsx'

export const ReceiveFields = ({ fields, faults, isLocked, set, mailbox }: PartProps) => {
  const { _ } = useLingui()
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 sm:max-w-96">
      <legend className="sr-only">{_('Fetch mail with IMAP')}</legend>
      <Switch isSelected={fields.reads} onChange={(reads) => set({ reads })} isDisabled={isLocked}>
        {_('Fetch mail with IMAP')}
      </Switch>
      {fields.reads && (
        <>
          <ServerFieldset
            at="imap"
            server={fields.imap}
            faults={faults}
            isLocked={isLocked}
            hasPassword={mailbox?.imap?.hasPassword ?? false}
            ports={['993', '143']}
            onChange={(server) => set({ imap: { ...fields.imap, ...server } })}
            onPreset={(id) => set(withImap(fields, id))}
          />
          <TextField
            label={_('Folder')}
            value={fields.imap.folder}
            onChange={(folder) => set({ imap: { ...fields.imap, folder } })}
            error={faults['imap.folder']}
            isDisabled={isLocked}
          />
        </>
      )}
    </fieldset>
  )
}

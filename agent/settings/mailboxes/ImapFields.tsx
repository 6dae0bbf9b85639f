// How mail is fetched from a mailbox on another server.
import { useLingui } from '@lingui/react'
import { Checkbox, PasswordField, Switch, TextField } from '../../ui/index.ts'
import type { PartProps } from './MailboxForm.tsx'

export const ImapFields = ({
  fields,
  faults,
  isLocked,
  set,
  hasPassword,
}: PartProps & { hasPassword: boolean }) => {
  const { _ } = useLingui()
  const isDisabled = isLocked
  return (
    <div className="flex flex-col sm:max-w-96 gap-4">
      <Switch isSelected={fields.reads} onChange={(reads) => set({ reads })} isDisabled={isDisabled}>
        {_('Fetch mail with IMAP')}
      </Switch>
      {fields.reads && (
        <>
          <div className="grid grid-cols-[1fr_88px] gap-3">
            <TextField
              label={_('Server')}
              placeholder="imap.example.org"
              value={fields.host}
              onChange={(host) => set({ host })}
              error={faults['imap.host']}
              isDisabled={isDisabled}
            />
            <TextField
              label={_('Port')}
              inputMode="numeric"
              value={fields.port}
              onChange={(port) => set({ port })}
              error={faults['imap.port']}
              isDisabled={isDisabled}
            />
          </div>
          <Checkbox
            isSelected={fields.secure}
            onChange={(secure) =>
              set({
                secure,
                ...(fields.port === (secure ? '143' : '993') && { port: secure ? '993' : '143' }),
              })
            }
            isDisabled={isDisabled}
            description={_('Off: the connection begins in the clear and is encrypted if the server can.')}
          >
            {_('Encrypted from the start (TLS)')}
          </Checkbox>
          <TextField
            label={_('User')}
            description={_('Left empty: the address above.')}
            autoComplete="off"
            value={fields.user}
            onChange={(user) => set({ user })}
            error={faults['imap.user']}
            isDisabled={isDisabled}
          />
          <PasswordField
            label={_('Password')}
            description={
              hasPassword
                ? _('One is kept. Type only to replace it.')
                : _('Kept encrypted; nobody can read it here again.')
            }
            autoComplete="new-password"
            value={fields.password}
            onChange={(password) => set({ password })}
            error={faults['imap.password']}
            isDisabled={isDisabled}
          />
          <TextField
            label={_('Folder')}
            value={fields.folder}
            onChange={(folder) => set({ folder })}
            error={faults['imap.folder']}
            isDisabled={isDisabled}
          />
        </>
      )}
    </div>
  )
}

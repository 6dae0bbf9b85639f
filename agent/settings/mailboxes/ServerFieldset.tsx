// How the desk signs in to a mail server: where it is, how the line is kept private, who signs in.
import { useLingui } from '@lingui/react'
import { Checkbox, Choice, PasswordField, Select, TextField } from '../../ui/index.ts'
import type { ServerFields } from './input.ts'
import { otherServer, presetOf, presets } from './presets.ts'

interface Props {
  /** Of its faults: `imap` or `sending`. */
  at: string
  server: ServerFields
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
  hasPassword: boolean
  /** Ports with TLS from the first byte, and without. */
  ports: readonly [tls: string, plain: string]
  onChange: (server: ServerFields) => void
  onPreset: (id: string) => void
}

export const ServerFieldset = ({
  at,
  server,
  faults,
  isLocked: isDisabled,
  hasPassword,
  ports: [tls, plain],
  onChange,
  onPreset,
}: Props) => {
  const { _ } = useLingui()
  const set = (change: Partial<ServerFields>) => onChange({ ...server, ...change })
  const preset = presetOf(server.host)
  const note = presets.find(({ id }) => id === preset)?.note
  return (
    <>
      <Select
        label={_('Provider')}
        description={note && _(note)}
        options={[...presets, { id: otherServer, name: _('Another server') }]}
        value={preset}
        onChange={onPreset}
        isDisabled={isDisabled}
      />
      <div className="grid grid-cols-[1fr_88px] items-start gap-3">
        <TextField
          label={_('Server')}
          placeholder={at === 'imap' ? 'imap.meridian.example' : 'smtp.meridian.example'}
          value={server.host}
          onChange={(host) => set({ host })}
          error={faults[`${at}.host`]}
          isDisabled={isDisabled}
        />
        <TextField
          label={_('Port')}
          inputMode="numeric"
          value={server.port}
          onChange={(port) => set({ port })}
          error={faults[`${at}.port`]}
          isDisabled={isDisabled}
        />
      </div>
      <Checkbox
        isSelected={server.secure}
        onChange={(secure) =>
          set({ secure, ...(server.port === (secure ? plain : tls) && { port: secure ? tls : plain }) })
        }
        isDisabled={isDisabled}
        description={_('Off: the connection begins in the clear and is encrypted if the server can.')}
      >
        {_('Encrypted from the start (TLS)')}
      </Checkbox>
      <TextField
        label={_('User')}
        description={_('Left empty: the mailbox’s address.')}
        autoComplete="off"
        value={server.user}
        onChange={(user) => set({ user })}
        error={faults[`${at}.user`]}
        isDisabled={isDisabled}
      />
      <Choice
        label={_('Signs in with')}
        options={[
          { id: 'password', name: _('A password') },
          { id: 'oauth', name: _('The provider’s sign-in (OAuth 2)') },
        ]}
        value={server.auth}
        onChange={(auth) => set({ auth })}
        error={faults[`${at}.auth`]}
        isDisabled={isDisabled}
      />
      {server.auth === 'password' && (
        <PasswordField
          label={_('Password')}
          description={
            hasPassword
              ? _('One is kept. Type only to replace it.')
              : _('Kept encrypted; nobody can read it here again.')
          }
          autoComplete="new-password"
          value={server.password}
          onChange={(password) => set({ password })}
          error={faults[`${at}.password`]}
          isDisabled={isDisabled}
        />
      )}
    </>
  )
}

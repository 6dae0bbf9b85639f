// The application registered with the provider, as which this desk signs in.
import { useLingui } from '@lingui/react'
import { Choice, CopyField, PasswordField, TextField } from '../../ui/index.ts'
import type { PartProps } from './form.ts'
import type { OauthFields as Oauth } from './input.ts'
import { returnUrl } from './return-url.ts'

export const OauthFields = ({ fields, faults, isLocked, set, mailbox }: PartProps) => {
  const { _ } = useLingui()
  const { oauth } = fields
  const change = (part: Partial<Oauth>) => set({ oauth: { ...oauth, ...part } })
  const one = (name: keyof Oauth) => ({
    value: oauth[name],
    onChange: (text: string) => change({ [name]: text }),
    error: faults[`oauth.${name}`],
    isDisabled: isLocked,
  })
  return (
    <div className="flex min-w-0 flex-col gap-4 sm:max-w-[520px]">
      <Choice
        label={_('Provider')}
        options={[
          { id: 'microsoft', name: 'Microsoft' },
          { id: 'google', name: 'Google' },
          { id: 'other', name: _('Another one') },
        ]}
        value={oauth.provider}
        onChange={(provider) => change({ provider })}
        isDisabled={isLocked}
      />
      <div className="flex flex-col gap-1">
        <CopyField label={_('Address to return to')} value={returnUrl()} />
        <p className="text-sm text-muted">
          {_('Give it to the provider when you register the application, as its redirect URI.')}
        </p>
      </div>
      <div className="flex flex-col gap-4 sm:max-w-96">
        <TextField {...one('clientId')} label={_('Client ID')} autoComplete="off" mono />
        <PasswordField
          {...one('clientSecret')}
          label={_('Client secret')}
          autoComplete="new-password"
          description={
            mailbox?.oauth
              ? _('One is kept. Type only to replace it.')
              : _('Kept encrypted; nobody can read it here again.')
          }
        />
        {oauth.provider === 'microsoft' && (
          <TextField
            {...one('tenant')}
            label={_('Directory (tenant) ID')}
            description={_('Left empty: accounts of any organisation.')}
            mono
          />
        )}
        {oauth.provider === 'other' && (
          <>
            <TextField {...one('authorizeUrl')} label={_('Address of the authorisation')} type="url" />
            <TextField {...one('tokenUrl')} label={_('Address of the tokens')} type="url" />
            <TextField {...one('scope')} label={_('Scope')} description={_('As the provider names it.')} />
          </>
        )}
      </div>
    </div>
  )
}

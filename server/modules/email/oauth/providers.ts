// Where each provider lets people authorise a mailbox, where it gives tokens, and what must be asked for.
import type { OauthSettings } from '../mailbox/settings.ts'

export interface Provider {
  authorizeUrl: string
  tokenUrl: string
  scope: string
  /** More that the authorisation address must say, so that a refresh token comes. */
  extra: Readonly<Record<string, string>>
}

/** null when the addresses of another provider are not set. */
export const providerOf = ({
  provider,
  tenant,
  authorizeUrl,
  tokenUrl,
  scope,
}: OauthSettings): Provider | null => {
  if (provider === 'microsoft') {
    const base = `https://login.microsoftonline.com/${encodeURIComponent(tenant || 'organizations')}/oauth2/v2.0`
    return {
      authorizeUrl: `${base}/authorize`,
      tokenUrl: `${base}/token`,
      scope:
        scope ||
        'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access openid email',
      extra: { prompt: 'select_account' },
    }
  }
  if (provider === 'google')
    return {
      authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
      tokenUrl: 'https://oauth2.googleapis.com/token',
      scope: scope || 'https://mail.google.com/ openid email',
      extra: { access_type: 'offline', prompt: 'consent' },
    }
  return authorizeUrl && tokenUrl ? { authorizeUrl, tokenUrl, scope: scope ?? '', extra: {} } : null
}

// Mailboxes, the ledger of received mail, outgoing mail, templates, imports, keys: shapes and routes.
import { deliveries } from './email/deliveries.ts'
import { imports } from './email/imports.ts'
import { keys } from './email/keys.ts'
import { ledger } from './email/ledger.ts'
import { mailboxes } from './email/mailboxes.ts'
import { templates } from './email/templates.ts'

export { SuppressedAddress } from './email/deliveries.ts'
export { MailImport } from './email/imports.ts'
export { MailKey } from './email/keys.ts'
export { ReceivedMail, WholeMail } from './email/ledger.ts'
export { histories, Mailbox, oauthProviders } from './email/mailboxes.ts'
export { MailTemplate, templateKinds } from './email/templates.ts'
export { Verdict } from './email/verdict.ts'

export const email = { ...mailboxes, ...ledger, ...deliveries, ...templates, ...imports, ...keys }

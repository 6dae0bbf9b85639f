// What the form of a mailbox holds, and how it becomes what the API takes.
import type { Mailbox } from '../../../contract/email.ts'
import { linesOf } from '../parts/lines.ts'

export interface Fields {
  name: string
  address: string
  aliases: string
  teamId: string
  reads: boolean
  host: string
  port: string
  secure: boolean
  user: string
  password: string
  folder: string
}

export const noTeam = 'none'

export const fieldsOf = (mailbox?: Mailbox): Fields => ({
  name: mailbox?.name ?? '',
  address: mailbox?.address ?? '',
  aliases: mailbox?.aliases.join('\n') ?? '',
  teamId: mailbox?.team?.id ?? noTeam,
  reads: Boolean(mailbox?.imap),
  host: mailbox?.imap?.host ?? '',
  port: String(mailbox?.imap?.port ?? 993),
  secure: mailbox?.imap?.secure ?? true,
  user: mailbox?.imap?.user ?? '',
  password: '',
  folder: mailbox?.imap?.folder ?? 'INBOX',
})

export const inputOf = (fields: Fields) => ({
  name: fields.name.trim(),
  address: fields.address.trim(),
  aliases: linesOf(fields.aliases),
  teamId: fields.teamId === noTeam ? null : fields.teamId,
  imap: fields.reads
    ? {
        host: fields.host.trim(),
        port: Number(fields.port),
        secure: fields.secure,
        user: fields.user.trim() || fields.address.trim(),
        folder: fields.folder.trim() || 'INBOX',
        ...(fields.password && { password: fields.password }),
      }
    : null,
})

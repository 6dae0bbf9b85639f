// Names of roles, rights and fates in the reader's language.
import { useLingui } from '@lingui/react'
import type { ReceivedMail } from '../../../contract/email.ts'
import type { Permission, Role } from '../../../rules/access/roles.ts'

export type Fate = ReceivedMail['fate']

const roleNames: Record<Role, string> = {
  owner: 'Owner',
  administrator: 'Administrator',
  manager: 'Manager',
  coordinator: 'Coordinator',
  agent: 'Agent',
  requester: 'Requester',
}

const roleNotes: Record<Role, string> = {
  owner: 'Everything, and may hand the workspace over',
  administrator: 'Sets up the workspace, people and mail',
  manager: 'Also invites people, keeps teams, sees the audit',
  coordinator: 'Also looks after requesters and organisations',
  agent: 'Works tickets',
  requester: 'Asks for help on the help pages',
}

const permissionNames: Record<Permission, string> = {
  'ticket.read': 'Read tickets',
  'ticket.create': 'Open tickets',
  'ticket.reply': 'Reply to requesters',
  'ticket.note': 'Write notes',
  'ticket.change': 'Change tickets',
  'ticket.assign': 'Assign tickets',
  'person.read': 'See people',
  'person.write': 'Add and change people',
  'person.invite': 'Invite people to the team',
  'person.disable': 'Disable people',
  'person.role': 'Change roles',
  'team.read': 'See teams',
  'team.write': 'Change teams',
  'organisation.read': 'See organisations',
  'organisation.write': 'Change organisations',
  'mailbox.read': 'See mailboxes',
  'mailbox.write': 'Change mailboxes',
  'mail.read': 'See received mail',
  'mail.replay': 'Judge received mail again',
  'audit.read': 'Verify the audit',
  'view.share': 'Share views and macros with everybody',
  'workspace.read': 'See workspace settings',
  'workspace.write': 'Change workspace settings',
  'law.read': 'See rules, services and agreements',
  'law.write': 'Change rules, services and agreements',
  'roster.read': 'See the roster',
  'roster.write': 'Change the roster',
  'ticket.dispatch': 'Triage and dispatch for every team',
  'rehearsal.run': 'Rehearse rules on past tickets',
  'article.read': 'Read every article, also drafts and internal ones',
  'article.write': 'Write articles and propose changes',
  'article.publish': 'Review and publish articles, arrange collections',
  'portal.write': 'Change brands, themes and pages of the portal',
  'service_notice.write': 'Post service notices',
  'feedback.read': 'See marks and suggestions',
  'feedback.write': 'Set up surveys, answer suggestions, keep the improvement register',
  'course.read': 'Take courses and see who finished own ones',
  'course.write': 'Write courses and assign them',
}

const fateNames: Record<Fate, string> = {
  received: 'Received',
  opened: 'Opened a ticket',
  joined: 'Joined a ticket',
  held: 'Held',
  duplicate: 'Duplicate',
  ignored: 'Ignored',
  bounce: 'Bounce',
  failed: 'Failed',
  binned: 'Binned',
}

/** In the order of a mail's way through the desk. */
export const fates = Object.keys(fateNames) as Fate[]

export const useWords = () => {
  const { _ } = useLingui()
  return {
    role: (role: Role) => _(roleNames[role]),
    roleNote: (role: Role) => _(roleNotes[role]),
    permission: (permission: Permission) => _(permissionNames[permission]),
    fate: (fate: Fate) => _(fateNames[fate]),
  }
}

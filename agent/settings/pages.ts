// Every settings page: where it stands, what it needs, what shows it.
import {
  Building2,
  Fingerprint,
  Inbox,
  Info,
  KeyRound,
  type LucideIcon,
  Mails,
  Network,
  Settings2,
  ShieldCheck,
  UserRound,
  UsersRound,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { Permission } from '../../rules/access/roles.ts'
import { About } from './about/About.tsx'
import { Audit } from './audit/Audit.tsx'
import { Mailboxes } from './mailboxes/Mailboxes.tsx'
import { Organisations } from './organisations/Organisations.tsx'
import { People } from './people/People.tsx'
import { Profile } from './profile/Profile.tsx'
import { ReceivedMailPage } from './received/ReceivedMailPage.tsx'
import { Security } from './security/Security.tsx'
import { Teams } from './teams/Teams.tsx'
import { Tokens } from './tokens/Tokens.tsx'
import { WorkspacePage } from './workspace/WorkspacePage.tsx'

export interface SettingsPage {
  path: string
  name: string
  Icon: LucideIcon
  needs?: Permission
  /** `rest`: what stands behind the page's own path. */
  Show: ComponentType<{ rest: string }>
}

export const groups: readonly { name: string; pages: readonly SettingsPage[] }[] = [
  {
    name: 'You',
    pages: [
      { path: 'profile', name: 'Profile', Icon: UserRound, Show: Profile },
      { path: 'security', name: 'Security', Icon: Fingerprint, Show: Security },
      { path: 'tokens', name: 'API tokens', Icon: KeyRound, Show: Tokens },
    ],
  },
  {
    name: 'People',
    pages: [
      { path: 'people', name: 'People', Icon: UsersRound, needs: 'person.read', Show: People },
      { path: 'teams', name: 'Teams', Icon: Network, needs: 'team.read', Show: Teams },
      {
        path: 'organisations',
        name: 'Organisations',
        Icon: Building2,
        needs: 'organisation.read',
        Show: Organisations,
      },
    ],
  },
  {
    name: 'Mail',
    pages: [
      { path: 'mailboxes', name: 'Mailboxes', Icon: Inbox, needs: 'mailbox.read', Show: Mailboxes },
      { path: 'mail', name: 'Received mail', Icon: Mails, needs: 'mail.read', Show: ReceivedMailPage },
    ],
  },
  {
    name: 'Desk',
    pages: [
      { path: 'workspace', name: 'Workspace', Icon: Settings2, needs: 'workspace.read', Show: WorkspacePage },
      { path: 'audit', name: 'Audit', Icon: ShieldCheck, needs: 'audit.read', Show: Audit },
      { path: 'about', name: 'About', Icon: Info, Show: About },
    ],
  },
]

export const pageAt = (path: string): SettingsPage | undefined =>
  groups.flatMap((group) => group.pages).find((page) => page.path === path.split('/')[0])

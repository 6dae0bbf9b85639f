// Every settings page: where it stands, what it needs, what shows it.
import {
  Ban,
  Bell,
  BookOpen,
  Building2,
  CalendarClock,
  CalendarDays,
  CalendarSync,
  ClipboardList,
  FileInput,
  FilePenLine,
  FileText,
  Fingerprint,
  FolderTree,
  GitBranch,
  GraduationCap,
  Grid3x3,
  History,
  IdCard,
  Inbox,
  Info,
  KeyRound,
  ListChecks,
  type LucideIcon,
  MailMinus,
  Mails,
  MapPin,
  Megaphone,
  Network,
  Palette,
  Route,
  Settings2,
  ShieldCheck,
  Signature,
  Smile,
  Stamp,
  TabletSmartphone,
  TextCursorInput,
  Timer,
  UserRound,
  UsersRound,
  Webhook,
  Workflow,
  Zap,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { Permission } from '../../rules/access/roles.ts'
import { About } from './about/About.tsx'
import { Answers } from './answers/Answers.tsx'
import { Audit } from './audit/Audit.tsx'
import { Blocked } from './blocked/Blocked.tsx'
import { Checklists } from './checklists/Checklists.tsx'
import { Hours } from './hours/Hours.tsx'
import { Imports } from './imports/Imports.tsx'
import { Keys } from './keys/Keys.tsx'
import { Mailboxes } from './mailboxes/Mailboxes.tsx'
import { NavCount } from './NavCount.tsx'
import { Organisations } from './organisations/Organisations.tsx'
import { later } from './parts/later.tsx'
import { People } from './people/People.tsx'
import { Profile } from './profile/Profile.tsx'
import { Ledger } from './received/Ledger.tsx'
import { Recurring } from './recurring/Recurring.tsx'
import { Security } from './security/Security.tsx'
import { Suppressed } from './suppressed/Suppressed.tsx'
import { Teams } from './teams/Teams.tsx'
import { Templates } from './templates/Templates.tsx'
import { Tokens } from './tokens/Tokens.tsx'
import { WorkspacePage } from './workspace/WorkspacePage.tsx'

const Brands = later(async () => (await import('./brands/Brands.tsx')).Brands)
const PortalPages = later(async () => (await import('./pages/PortalPages.tsx')).PortalPages)
const ServiceNotices = later(
  async () => (await import('./notices-of-service/ServiceNotices.tsx')).ServiceNotices,
)
const ApprovalLaw = later(async () => (await import('../approvals/law/ApprovalLaw.tsx')).ApprovalLaw)
const WorkflowLaw = later(async () => (await import('../workflows/law/WorkflowLaw.tsx')).WorkflowLaw)
const Fields = later(async () => (await import('./fields/Fields.tsx')).Fields)
const Macros = later(async () => (await import('./macros/Macros.tsx')).Macros)
const Forms = later(async () => (await import('./forms/Forms.tsx')).Forms)
const Calendars = later(async () => (await import('./calendars/Calendars.tsx')).Calendars)
const Sites = later(async () => (await import('./sites/Sites.tsx')).Sites)
const Skills = later(async () => (await import('./skills/Skills.tsx')).Skills)
const Staff = later(async () => (await import('./staff/Staff.tsx')).Staff)
const Priority = later(async () => (await import('./priority/Priority.tsx')).Priority)
const RehearsalPages = later(async () => (await import('./rehearsal/RehearsalPages.tsx')).RehearsalPages)
const Routing = later(async () => (await import('./routing/Routing.tsx')).Routing)
const Kiosks = later(async () => (await import('./kiosks/Kiosks.tsx')).Kiosks)
const Rules = later(async () => (await import('./rules/Rules.tsx')).Rules)
const Services = later(async () => (await import('./services/Services.tsx')).Services)
const Sla = later(async () => (await import('./sla/Sla.tsx')).Sla)
const Surveys = later(async () => (await import('./surveys/Surveys.tsx')).Surveys)
const Webhooks = later(async () => (await import('./webhooks/Webhooks.tsx')).Webhooks)
const Notifications = later(async () => (await import('./notifications/Notifications.tsx')).Notifications)

export interface SettingsPage {
  path: string
  name: string
  Icon: LucideIcon
  needs?: Permission
  /** `rest`: what stands behind the page's own path. */
  Show: ComponentType<{ rest: string }>
  /** Stands behind its name in the list. */
  Mark?: ComponentType
}

export const groups: readonly { name: string; pages: readonly SettingsPage[] }[] = [
  {
    name: 'You',
    pages: [
      { path: 'profile', name: 'Profile', Icon: UserRound, Show: Profile },
      { path: 'notifications', name: 'Notifications', Icon: Bell, Show: Notifications },
      { path: 'security', name: 'Security', Icon: Fingerprint, Show: Security },
      { path: 'tokens', name: 'API tokens', Icon: KeyRound, Show: Tokens },
    ],
  },
  {
    name: 'People',
    pages: [
      { path: 'people', name: 'People', Icon: UsersRound, needs: 'person.read', Show: People },
      { path: 'teams', name: 'Teams', Icon: Network, needs: 'team.read', Show: Teams },
      { path: 'staff', name: 'Staff', Icon: IdCard, needs: 'roster.read', Show: Staff },
      { path: 'skills', name: 'Skills', Icon: GraduationCap, needs: 'roster.read', Show: Skills },
      { path: 'sites', name: 'Sites', Icon: MapPin, needs: 'roster.read', Show: Sites },
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
    name: 'Tickets',
    pages: [
      { path: 'macros', name: 'Macros', Icon: Zap, needs: 'ticket.change', Show: Macros },
      {
        path: 'fields',
        name: 'Custom fields',
        Icon: TextCursorInput,
        needs: 'workspace.read',
        Show: Fields,
      },
    ],
  },
  {
    name: 'Intake',
    pages: [
      { path: 'services', name: 'Services', Icon: FolderTree, needs: 'law.read', Show: Services },
      { path: 'forms', name: 'Intake forms', Icon: ClipboardList, needs: 'law.read', Show: Forms },
      { path: 'priority', name: 'Priority', Icon: Grid3x3, needs: 'law.read', Show: Priority },
      { path: 'routing', name: 'Routing', Icon: Route, needs: 'law.read', Show: Routing },
    ],
  },
  {
    name: 'Automation',
    pages: [
      { path: 'rules', name: 'Rules', Icon: Workflow, needs: 'law.read', Show: Rules },
      { path: 'approvals', name: 'Approvals', Icon: Stamp, needs: 'law.read', Show: ApprovalLaw },
      { path: 'workflows', name: 'Workflows', Icon: GitBranch, needs: 'law.read', Show: WorkflowLaw },
      { path: 'surveys', name: 'Surveys', Icon: Smile, needs: 'feedback.read', Show: Surveys },
      { path: 'sla', name: 'Service levels', Icon: Timer, needs: 'law.read', Show: Sla },
      { path: 'calendars', name: 'Calendars', Icon: CalendarDays, needs: 'law.read', Show: Calendars },
      { path: 'webhooks', name: 'Webhooks', Icon: Webhook, needs: 'law.read', Show: Webhooks },
      {
        path: 'rehearsal',
        name: 'Rehearsals',
        Icon: History,
        needs: 'rehearsal.run',
        Show: RehearsalPages,
      },
    ],
  },
  {
    name: 'Mail',
    pages: [
      { path: 'mailboxes', name: 'Mailboxes', Icon: Inbox, needs: 'mailbox.read', Show: Mailboxes },
      {
        path: 'mail',
        name: 'Received mail',
        Icon: Mails,
        needs: 'mail.read',
        Show: Ledger,
        Mark: NavCount,
      },
      { path: 'templates', name: 'Templates', Icon: FilePenLine, needs: 'mailbox.read', Show: Templates },
      { path: 'imports', name: 'Imports', Icon: FileInput, needs: 'mailbox.write', Show: Imports },
      {
        path: 'suppressed',
        name: 'Suppressed addresses',
        Icon: MailMinus,
        needs: 'mailbox.read',
        Show: Suppressed,
      },
      { path: 'blocked', name: 'Blocked senders', Icon: Ban, needs: 'ticket.read', Show: Blocked },
      { path: 'keys', name: 'Signing keys', Icon: Signature, needs: 'mailbox.read', Show: Keys },
    ],
  },
  {
    name: 'Requesters’ pages',
    pages: [
      { path: 'brands', name: 'Brands', Icon: Palette, needs: 'workspace.read', Show: Brands },
      { path: 'portal-pages', name: 'Pages', Icon: FileText, needs: 'workspace.read', Show: PortalPages },
      {
        path: 'service-notices',
        name: 'Service notices',
        Icon: Megaphone,
        needs: 'ticket.read',
        Show: ServiceNotices,
      },
      { path: 'kiosks', name: 'Kiosks', Icon: TabletSmartphone, needs: 'portal.write', Show: Kiosks },
      { path: 'answers', name: 'Answers', Icon: BookOpen, needs: 'article.read', Show: Answers },
    ],
  },
  {
    name: 'Desk',
    pages: [
      { path: 'workspace', name: 'Workspace', Icon: Settings2, needs: 'workspace.read', Show: WorkspacePage },
      { path: 'hours', name: 'Working hours', Icon: CalendarClock, needs: 'workspace.read', Show: Hours },
      { path: 'checklists', name: 'Checklists', Icon: ListChecks, needs: 'ticket.read', Show: Checklists },
      {
        path: 'recurring',
        name: 'Recurring tickets',
        Icon: CalendarSync,
        needs: 'ticket.read',
        Show: Recurring,
      },
      { path: 'audit', name: 'Audit', Icon: ShieldCheck, needs: 'audit.read', Show: Audit },
      { path: 'about', name: 'About', Icon: Info, Show: About },
    ],
  },
]

export const pageAt = (path: string): SettingsPage | undefined =>
  groups.flatMap((group) => group.pages).find((page) => page.path === path.split('/')[0])

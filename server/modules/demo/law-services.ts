// What the demo desk offers: services by team, with the tags that tell them.
import type { Bodies } from '../../../rules/law/law.ts'
import type { Team } from './cast.ts'
import type { TeamName } from './texts/scenario.ts'

/** Each with the tags that tell it, below the service of its team. */
export const catalogue: Readonly<
  Record<TeamName, readonly (readonly [string, string, readonly string[]])[]>
> = {
  Network: [
    ['VPN', 'Working from elsewhere', ['vpn']],
    ['Wi-Fi', 'Wireless in offices and docks', ['wifi']],
    ['Firewall', 'Openings and blocks', ['firewall']],
    ['Monitoring', 'What machines report', ['monitoring', 'outage']],
  ],
  Workplace: [
    ['Laptops', 'Devices, docks and screens', ['laptop', 'dock', 'screen']],
    ['Printers', 'Printers and badge printers', ['printer']],
    ['Phones', 'Desk and mobile phones', ['phone']],
    ['Joining and leaving', 'Everything a colleague needs', ['onboarding', 'offboarding']],
  ],
  Applications: [
    ['Warehouse software', 'ERP, EDI and reports', ['erp', 'edi', 'invoice', 'report']],
    ['Mail', 'Mailboxes and spam', ['mail', 'phishing', 'security']],
    [
      'Accounts',
      'Passwords, MFA and access',
      ['account', 'password', 'mfa', 'access', 'licence', 'software'],
    ],
  ],
  Facilities: [
    ['Doors and badges', 'Getting in', ['badge', 'doors']],
    ['Rooms', 'Rooms and events', ['room', 'event']],
    ['Buildings', 'Heating, water, light', ['building']],
  ],
}

export const areas: Readonly<Record<TeamName, string>> = {
  Network: 'Network and access',
  Workplace: 'Devices and workplaces',
  Applications: 'Applications',
  Facilities: 'Buildings',
}
export const areaWords: Readonly<Record<TeamName, string>> = {
  Network: 'Connections, remote work, monitoring',
  Workplace: 'What stands on a desk',
  Applications: 'Software and accounts',
  Facilities: 'Rooms, doors, heating',
}
export const serviceBody = (
  parentId: string | null,
  description: string,
  team: Team | null,
  isOnSite = false,
): Bodies['service'] => ({
  parentId,
  description,
  teamId: team?.id ?? null,
  skills: [],
  impact: null,
  urgency: null,
  isOnSite,
  isRequestable: parentId !== null,
})

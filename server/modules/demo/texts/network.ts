// Requests about wires, waves and doors into the network.
import type { Scenario } from './scenario.ts'

export const network: readonly Scenario[] = [
  {
    team: 'Network',
    weight: 9,
    tags: ['vpn'],
    slots: {
      place: [
        'from home',
        'from the hotel',
        'from a customer’s guest network',
        'on the train',
        'over my phone’s hotspot',
      ],
      error: [
        '"The remote server did not respond"',
        '"Authentication failed (691)"',
        '"The certificate has expired"',
        '"No route to host"',
      ],
    },
    subjects: [
      'VPN drops every {minutes} minutes',
      'VPN does not connect {place}',
      'VPN: {error}',
      'No VPN since {day}',
      'Cannot reach the file share through VPN',
    ],
    what: [
      'since {day} the VPN does not hold when I work {place}. After {minutes} minutes it says {error} and I have to sign in again.',
      'I cannot connect to the VPN {place}. It stops with {error}. In the office everything is fine.',
      'the VPN connects, but I reach neither the file share nor the intranet {place}. {colleague} has no trouble with the same settings.',
    ],
    more: [
      'I restarted the laptop ({asset}), no change.',
      'It worked until {day}; I believe there was an update overnight.',
      'With the phone as hotspot it is exactly the same, so it is probably not my line.',
    ],
    talk: [
      [
        'Could you tell me which version the VPN client shows under Help > About, and whether another network (a phone’s hotspot) behaves the same?',
        'It says 5.1.#. With the hotspot it holds a little longer, but then drops too.',
      ],
      [
        'Please try it once more now: I have reset your session on the gateway. If it drops, note the minute; I will look it up in the log.',
        'It dropped again at {time}.',
      ],
    ],
    notes: [
      'Gateway log shows rekey timeouts for this user only. Client is two versions behind; {asset} missed the last rollout.',
      'Session table on gw-2 was full of stale entries for this account, cleared. Watch whether it comes back.',
      'MTU problem again on this provider. Same as last month at {site}.',
    ],
    fixes: [
      'Your VPN client was too old to renew its key. The new version is on its way through the software centre and installs at the next restart; after that the connection stays up.',
      'The packets were too large for this line. I set a smaller size for your profile on the gateway: please disconnect and connect once, then it should hold.',
      'Your certificate had expired. A new one is enrolled; sign out of Windows and in again, then connect as usual.',
    ],
  },
  {
    team: 'Network',
    weight: 8,
    tags: ['wifi'],
    slots: { ssid: ['Meridian-Staff', 'Corp-WiFi', 'Guest', 'Scanner-Net'] },
    subjects: [
      'Wi-Fi very slow in {room}',
      'No Wi-Fi on the {floor}',
      'Hand scanners lose Wi-Fi at {site}',
      'Video calls freeze in {room}',
      '{ssid} asks for a password again and again',
      'Scanners at {site} drop off the network',
    ],
    what: [
      'the Wi-Fi in {room} is so slow since {day} that calls freeze and pages take half a minute.',
      'on the {floor} nobody gets onto {ssid} any more. The list shows it, but it asks for the password again and again.',
      'our hand scanners at {site} lose the Wi-Fi {count} times an hour and we must restart them each time.',
    ],
    more: [
      'One room further it is fine.',
      'It is worst around {time}, when everybody is in.',
      'By cable everything works.',
    ],
    talk: [
      [
        'How many people sit there at that time, and is it both with laptops and phones?',
        'About ten of us, and yes, phones too.',
      ],
      [
        'I moved the access point to another channel. Could you watch it for the rest of the day and tell me how it goes?',
        'Better, but in the corner by the window it still breaks off.',
      ],
    ],
    notes: [
      'AP on the {floor} sits at 94 % airtime, neighbours on the same channel.',
      'Password server logs an unknown issuer for every sign-in since {day}.',
      'PoE port flapping, 31 times since {day}. Swapping the patch cable first.',
    ],
    fixes: [
      'The access point near you was on a channel that a neighbour uses too. It has a free one now, and we turned its power up; speed in {room} is back to 180 Mbit/s as measured just now.',
      'The password server did not know the new certificate yet. It does now: please forget the network on your device once and connect anew.',
      'The access point’s cable was damaged, so it restarted again and again. The cable is replaced and it has been steady for two hours.',
    ],
  },
  {
    team: 'Network',
    weight: 4,
    tags: ['outage'],
    impact: 'high',
    urgency: 'high',
    subjects: [
      'No network at {site}',
      'Line to {site} down',
      'Phones and PCs offline, {site}',
      'Internet down at {site} since {time}',
    ],
    what: [
      'since {time} nothing works at {site}: no internet, no phones, {count} rooms at least.',
      'we are completely offline at {site} since {time}. The small box in the cabinet blinks red.',
    ],
    more: [
      'I write this over my mobile phone.',
      'We cannot print labels, so the lorries wait.',
      'The power was gone for a moment before that.',
    ],
    talk: [
      [
        'Is there light on the device named "{site}-rt1" in the cabinet, and did somebody work there today?',
        'It has light, the one beside it does not. An electrician was here {day}.',
      ],
    ],
    notes: [
      'Switch has no power, breaker off. Called the caretaker of {site}.',
      'Provider confirms a cut fibre, ticket {ref} with them, estimate four hours. Switched the site to the mobile line.',
    ],
    fixes: [
      'The switch in your cabinet had lost its power: a breaker was off after the electrician’s work. Everything is up again since {time}. We will put that switch on the battery.',
      'The provider has repaired the line. You were on the mobile line meanwhile and are now back on the fibre.',
    ],
  },
  {
    team: 'Network',
    weight: 4,
    tags: ['firewall', 'access'],
    impact: 'low',
    slots: {
      target: [
        'sftp.carrier.example',
        'the customs portal',
        'the supplier’s web shop',
        'api.payments.example',
        'the training site',
      ],
    },
    subjects: [
      'Please unblock {target}',
      'Firewall request: {target}',
      'Blocked: {target}',
      'Access from {site} to {target}',
    ],
    what: [
      '{department} needs to reach {target}, but the page says it is blocked by policy.',
      'please allow the connection from {site} to {target}, port 22. {colleague} knows the background.',
    ],
    more: ['It is for the month-end, so we need it by Friday.', 'Our contact there says their side is open.'],
    talk: [
      [
        'Which person is responsible for it on your side, and shall it be open for good or until a date?',
        'That would be {colleague}; for good, please.',
      ],
    ],
    notes: [
      'Category was "newly registered", reclassified.',
      'Approved by {colleague}. Rule 4## added, logged, review in 12 months.',
    ],
    fixes: [
      'It was in the wrong category of the web filter; it opens now.',
      'The rule is in place and tested from {site}. It is recorded under {colleague}’s name and comes up for review in a year.',
    ],
  },
]

// Tickets that machines open over the API.
import type { Scenario } from './scenario.ts'

export const monitoring: readonly Scenario[] = [
  {
    team: 'Network',
    weight: 3,
    tags: ['monitoring', 'disk'],
    slots: { host: ['db-0#', 'file-0#', 'app-1#', 'print-0#'], percent: ['88', '91', '93', '96'] },
    subjects: ['{host}: disk {percent} % full', '{host}: volume /var at {percent} %'],
    what: [
      'Check "disk" on {host} changed from OK to WARNING: /var is {percent} % full (limit 85 %). At the rate of the last day it is full in {count} days.',
    ],
    more: ['Last change of state: {day}, {time}.'],
    talk: [],
    notes: ['Old backups, 60 GB. Rotation was off since the move.', 'Log level was left on debug.'],
    fixes: [
      'Old logs removed, rotation on again. 41 % used.',
      'Volume enlarged by 100 GB; forecast says eleven months.',
    ],
  },
  {
    team: 'Applications',
    weight: 3,
    tags: ['monitoring', 'job'],
    urgency: 'high',
    slots: { job: ['nightly-import', 'price-sync', 'backup-erp', 'invoice-dispatch', 'stock-export'] },
    subjects: [
      'Job {job} failed',
      'Job {job} late by {minutes} minutes',
      'Backup check: {job} has no run since {day}',
    ],
    what: [
      '{job} ended with exit code 1 after {minutes} minutes. Last lines: "connection reset by peer", "giving up after 3 tries".',
      '{job} has not finished within its window (planned end {time}).',
    ],
    more: ['Runs before: 27 good, 1 failed.'],
    talk: [],
    notes: [
      'Started by hand at {time}, went through.',
      'Partner’s server was in maintenance, announced by mail {day}.',
    ],
    fixes: [
      'Restarted, finished. The job now waits and tries for an hour before it gives up.',
      'The partner’s maintenance was the cause. All files are in.',
    ],
  },
]

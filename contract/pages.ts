// Every address outside /api/v1 that the desk answers: the census which the outside is checked against.
import { coursePages } from './pages/courses.ts'
import { feedbackPages } from './pages/feedback.ts'
import { framePages } from './pages/frame.ts'
import { helpPages } from './pages/help.ts'
import type { Page } from './pages/page.ts'
import { requestPages } from './pages/requests.ts'

export type { Page } from './pages/page.ts'

const machine: readonly Page[] = [
  { method: 'GET', path: '/health/live', access: 'public', summary: 'The process answers' },
  {
    method: 'GET',
    path: '/health/ready',
    access: 'public',
    summary: 'The desk can work: its database answers',
  },
  {
    method: 'GET',
    path: '/metrics',
    access: 'public',
    summary: 'Figures for Prometheus; from this machine or with a token',
  },
  { method: 'GET', path: '/api/openapi.json', access: 'public', summary: 'The API described in OpenAPI 3.1' },
  { method: 'GET', path: '/api/docs', access: 'public', summary: 'The API to read' },
]

const workspace: readonly Page[] = [
  {
    method: 'GET',
    path: '/desk',
    access: 'public',
    summary: 'The agents’ workspace (its page holds no data)',
  },
  { method: 'GET', path: '/desk/*', access: 'public', summary: 'The same, for addresses inside it' },
  { method: 'GET', path: '/desk/assets/*', access: 'public', summary: 'Its built files' },
  { method: 'GET', path: '/desk/sw.js', access: 'public', summary: 'Its service worker' },
  {
    method: 'GET',
    path: '/desk/manifest.webmanifest',
    access: 'public',
    summary: 'Its manifest, to install it',
  },
  ...['icon-180', 'icon-192', 'icon-512', 'icon-maskable'].map((name) => ({
    method: 'GET' as const,
    path: `/desk/${name}.png`,
    access: 'public' as const,
    summary: 'An icon of it',
  })),
  { method: 'GET', path: '/api/v1/live', access: 'team', summary: 'The live socket' },
  {
    method: 'GET',
    path: '/api/v1/tickets/:number/messages/:id/html',
    access: 'team',
    summary: 'The formatted text of a message, for a sandboxed frame',
    params: { number: 'ticket number', id: 'message' },
  },
  {
    method: 'GET',
    path: '/api/v1/tickets/:number/messages/:id/original',
    access: 'team',
    summary: 'The mail a message came as, as it was received',
    params: { number: 'ticket number', id: 'message' },
  },
  {
    method: 'GET',
    path: '/api/v1/remote-images/:proof',
    access: 'team',
    summary: 'A picture of a mail from elsewhere, fetched by the desk; the proof names it',
    params: { proof: 'proof' },
  },
  {
    method: 'GET',
    path: '/api/v1/mail/:id/original',
    access: 'team',
    summary: 'A received mail, as it was received',
    params: { id: 'received mail' },
  },
  {
    method: 'GET',
    path: '/api/v1/mail/:id/html',
    access: 'team',
    summary: 'The formatted text of a received mail, for a sandboxed frame',
    params: { id: 'received mail' },
  },
  {
    method: 'GET',
    path: '/api/v1/attachments/:id',
    access: 'team',
    summary: 'An attachment, to download',
    params: { id: 'attachment' },
  },
  {
    method: 'GET',
    path: '/api/v1/attachments/:id/preview',
    access: 'team',
    summary: 'An attachment, to look at: pictures, PDF and text only',
    params: { id: 'attachment' },
  },
  {
    method: 'POST',
    path: '/inbound/:proof',
    access: 'public',
    summary: 'A mail provider hands in a raw mail, signed',
    params: { proof: 'proof' },
  },
  {
    method: 'GET',
    path: '/calendar/:proof',
    access: 'public',
    summary: 'A roster for calendar programs; the secret address is the right to read it',
    params: { proof: 'proof' },
  },
  {
    method: 'GET',
    path: '/oauth/mail',
    access: 'team',
    summary: 'Where a mail provider sends an administrator back after authorising a mailbox',
  },
  {
    method: 'GET',
    path: '/api/v1/article-export',
    access: 'team',
    summary: 'Every article as a zip of Markdown',
  },
]

export const allPages: readonly Page[] = [
  ...machine,
  ...workspace,
  ...framePages,
  ...helpPages,
  ...requestPages,
  ...feedbackPages,
  ...coursePages,
]

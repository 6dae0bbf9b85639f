// Every address outside /api/v1 that the desk answers: the census which the outside is checked against.

export interface Page {
  method: 'GET' | 'POST'
  path: string
  access: 'public' | 'requester' | 'team'
  summary: string
  /** What its parameters name, for the cross-workspace matrix. */
  params?: Readonly<
    Record<
      string,
      | 'ticket number'
      | 'message'
      | 'attachment'
      | 'one-time link'
      | 'proof'
      | 'name'
      | 'received mail'
      | 'approval'
    >
  >
}

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
]

const number = { number: 'ticket number' } as const
const portal: readonly Page[] = [
  { method: 'GET', path: '/', access: 'public', summary: 'The requesters’ welcome' },
  { method: 'GET', path: '/new', access: 'public', summary: 'The form that opens a request' },
  { method: 'POST', path: '/new', access: 'public', summary: 'Opens a request, with files' },
  {
    method: 'GET',
    path: '/new/sent/:proof',
    access: 'public',
    summary: 'The number of a request just sent',
    params: { proof: 'proof' },
  },
  { method: 'GET', path: '/sign-in', access: 'public', summary: 'Asks for an address' },
  { method: 'POST', path: '/sign-in', access: 'public', summary: 'Mails a sign-in link to a known address' },
  { method: 'GET', path: '/sign-in/sent', access: 'public', summary: 'The same answer for every address' },
  {
    method: 'GET',
    path: '/sign-in/:token',
    access: 'public',
    summary: 'A button that uses the mailed link',
    params: { token: 'one-time link' },
  },
  {
    method: 'POST',
    path: '/sign-in/:token',
    access: 'public',
    summary: 'Uses the mailed link',
    params: { token: 'one-time link' },
  },
  { method: 'POST', path: '/sign-out', access: 'public', summary: 'Ends the session' },
  { method: 'POST', path: '/language', access: 'public', summary: 'Chooses the language of the pages' },
  { method: 'GET', path: '/requests', access: 'requester', summary: 'Own requests, open ones first' },
  {
    method: 'GET',
    path: '/requests/:number',
    access: 'requester',
    summary: 'One own request',
    params: number,
  },
  {
    method: 'POST',
    path: '/requests/:number',
    access: 'requester',
    summary: 'Answers, closes or opens again',
    params: number,
  },
  {
    method: 'GET',
    path: '/information/:proof',
    access: 'public',
    summary: 'What somebody was asked to fill in, by the mailed link',
    params: { proof: 'proof' },
  },
  {
    method: 'POST',
    path: '/information/:proof',
    access: 'public',
    summary: 'Gives what was asked for',
    params: { proof: 'proof' },
  },
  { method: 'GET', path: '/approvals', access: 'requester', summary: 'What one is asked to approve' },
  {
    method: 'GET',
    path: '/approvals/:id',
    access: 'requester',
    summary: 'One question of approval',
    params: { id: 'approval' },
  },
  {
    method: 'POST',
    path: '/approvals/:id',
    access: 'requester',
    summary: 'Approves, declines or passes it on',
    params: { id: 'approval' },
  },
  {
    method: 'GET',
    path: '/approvals/link/:proof',
    access: 'public',
    summary: 'The same by the mailed link; looking decides nothing',
    params: { proof: 'proof' },
  },
  {
    method: 'POST',
    path: '/approvals/link/:proof',
    access: 'public',
    summary: 'Approves or declines by the mailed link',
    params: { proof: 'proof' },
  },
  {
    method: 'GET',
    path: '/requests/:number/files/:id',
    access: 'requester',
    summary: 'An attachment of an own request',
    params: { ...number, id: 'attachment' },
  },
  {
    method: 'GET',
    path: '/portal/assets/:name',
    access: 'public',
    summary: 'Style, font and icon of the pages',
    params: { name: 'name' },
  },
]

export const allPages: readonly Page[] = [...machine, ...workspace, ...portal]

// One address outside /api/v1: what it is, who may ask for it, what its parameters name.

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
      | 'course'
    >
  >
}

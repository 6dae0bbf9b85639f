// Where the desk tells another program what happened. The secret is kept apart, sealed.

export interface Webhook {
  url: string
  /** Types of events, such as `ticket.created`; empty: only when a rule calls it. */
  events: readonly string[]
}

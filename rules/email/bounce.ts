// What a delivery report says: who could not be reached, why, and for good or for now.

export type BounceAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'

export interface BouncedRecipient {
  /** Lower case. */
  address: string
  action: BounceAction
  /** Enhanced status code (RFC 3463), such as `5.1.1`; '' where nothing tells it. */
  status: string
  /** Reply code of the refusing server, such as 550; null where none was quoted. */
  smtpCode: number | null
  /** Why, in the words of the refusing server, on one line; '' when it gave none. */
  reason: string
  /** The address does not exist: trying again is useless, whatever the mail. */
  hard: boolean
}

export interface Bounce {
  /** A complaint (RFC 5965) says that the recipient called our mail spam. */
  kind: 'delivery' | 'complaint'
  recipients: readonly BouncedRecipient[]
  /** Message-ID of the mail it is about, without brackets; '' where it is not quoted. */
  originalId: string
  /** To whom that mail was addressed; '' where it is not quoted. */
  originalTo: string
  /** How it was recognised. */
  because: string
}

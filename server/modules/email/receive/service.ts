// The intake of a serving desk, and the door for everybody else who has a mail to hand in.
import type { Desk } from '../../../platform/desk.ts'
import type { Envelope, Received } from './incoming.ts'
import { type Intake, openIntake } from './intake.ts'

const intakes = new WeakMap<Desk, Intake>()

/** One a desk: opened at the first mail, closed with the desk. */
export const intakeOf = (desk: Desk): Intake => {
  const intake = intakes.get(desk) ?? openIntake(desk)
  intakes.set(desk, intake)
  return intake
}

export const closeIntake = async (desk: Desk): Promise<void> => {
  const intake = intakes.get(desk)
  intakes.delete(desk)
  await intake?.close()
}

/** Hands a mail to the desk as if it had been received for this mailbox. Whoever calls hears the answer at once. */
export const receiveMail = async (
  desk: Desk,
  workspaceId: string,
  mailboxId: string,
  raw: Uint8Array,
  envelope: Envelope,
): Promise<Received> => {
  const intake = intakeOf(desk)
  const received = await intake.receive({ workspaceId, mailboxId, raw, envelope })
  if (received.isBare) intake.heard(workspaceId, received.id)
  return received
}

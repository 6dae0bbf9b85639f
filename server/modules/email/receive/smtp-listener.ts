// Hears from the mail server's own log when a sender goes on after our 250, for the keys of bare mails (once.ts).
import type { Intake } from './intake.ts'

/** The library's logger: structured entry first. */
interface Entry {
  tnx?: string
  cid?: string
}

export const listener = (intake: Intake) => {
  const waiting = new Map<string, { workspaceId: string; id: string }[]>()
  const silent = (): void => undefined
  const debug = (entry: Entry | string): void => {
    if (waiting.size === 0 || typeof entry === 'string' || entry.tnx !== 'command' || !entry.cid) return
    const mails = waiting.get(entry.cid)
    if (!mails) return
    waiting.delete(entry.cid)
    for (const mail of mails) intake.heard(mail.workspaceId, mail.id)
  }
  return {
    logger: { level: silent, trace: silent, debug, info: silent, warn: silent, error: silent, fatal: silent },
    /** This mail's sender has not shown yet that it heard us. */
    expect: (connection: string, workspaceId: string, id: string): void => {
      waiting.set(connection, [...(waiting.get(connection) ?? []), { workspaceId, id }])
    },
    forget: (connection: string): void => {
      waiting.delete(connection)
    },
  }
}

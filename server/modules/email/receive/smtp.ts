// The desk's mail server: takes mail for known addresses and answers 250 only when a ticket is committed.
//
// Policy.
// - Recipients: addresses of mailboxes, plus addresses under them; anything else is 550, so we never bounce.
// - 250 means: raw bytes are durable on disk, ledger row and ticket are committed in every workspace concerned.
//   Trouble with the database is 451, no room is 452: the sender keeps the mail and tries again, and what was
//   committed already is known as a duplicate then (once.ts). A mail that cannot be read is kept and is 250.
// - Size: announced, enforced while the mail comes in; bytes beyond it are dropped, and a sender that goes on and
//   on is cut off. All mails under way together may take so much memory, further ones are asked to come later.
// - The mail ends only at CRLF.CRLF, whatever lonely CRs and LFs do, so nothing can be smuggled behind it.
// - Time: a minute of silence or ten minutes for one mail end the connection; so many connections at once in
//   all and from one address.
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Stop } from '../../../platform/module.ts'
import { findRoute } from '../store/route-cache.ts'
import type { Route } from '../store/routes.ts'
import type { Intake } from './intake.ts'
import { listener } from './smtp-listener.ts'
import { collect, TooLargeMail } from './smtp-stream.ts'
import { isFull } from './trouble.ts'

const limits = { connections: 500, perAddress: 200, silence: 60_000, recipients: 100 } as const

/** An error with the answer the sender gets. */
class Answer extends Error {
  readonly responseCode: number
  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}

export const serveSmtp = async (desk: Desk, intake: Intake): Promise<Stop> => {
  const ears = listener(intake)
  const perAddress = new Map<string, number>()
  const routes = new WeakMap<SMTPServerSession, Map<string, Route>>()
  const size = desk.config.maxMailBytes

  const recipient = async (address: SMTPServerAddress, session: SMTPServerSession): Promise<void> => {
    const to = normaliseAddress(address.address)
    if (session.envelope.rcptTo.length >= limits.recipients)
      throw new Answer(452, '4.5.3 Too many recipients, send them in another mail')
    const route = to ? await findRoute(desk.db, to).catch(passing(desk)) : null
    if (!to || !route) throw new Answer(550, '5.1.1 No such mailbox here')
    const known = routes.get(session) ?? new Map<string, Route>()
    known.set(to, route)
    routes.set(session, known)
  }

  const cut = (session: SMTPServerSession): void => {
    for (const connection of server.connections) if (connection.session === session) connection.close()
  }

  const data = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const raw = await collect(stream, size, () => cut(session))
    const from =
      session.envelope.mailFrom === false ? '' : (normaliseAddress(session.envelope.mailFrom.address) ?? '')
    const client = { ip: session.remoteAddress, helo: session.hostNameAppearsAs || '' }
    const deliveries = byWorkspace(session.envelope.rcptTo, routes.get(session) ?? new Map())
    const kept = await Promise.all(
      deliveries.map(async ({ route, to }) => {
        const { workspaceId, mailboxId } = route
        const received = await intake.receive({ workspaceId, mailboxId, raw, envelope: { from, to }, client })
        if (received.isBare) ears.expect(session.id, workspaceId, received.id)
        return received
      }),
    )
    return `2.0.0 Kept as ${kept.map((k) => k.id).join(' ')}`
  }

  const server = new SMTPServer({
    name: desk.config.mailDomain,
    banner: 'Handrail',
    size,
    maxClients: limits.connections,
    socketTimeout: limits.silence,
    closeTimeout: 15_000,
    authOptional: true,
    disableReverseLookup: true,
    // No certificate is configured, and the library's own one is public: better none than a false one.
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: ears.logger,
    onConnect: (session, done) => {
      const open = (perAddress.get(session.remoteAddress) ?? 0) + 1
      perAddress.set(session.remoteAddress, open)
      done(open > limits.perAddress ? new Answer(421, '4.7.0 Too many connections from your address') : null)
    },
    onClose: (session) => {
      ears.forget(session.id)
      const open = (perAddress.get(session.remoteAddress) ?? 1) - 1
      if (open > 0) perAddress.set(session.remoteAddress, open)
      else perAddress.delete(session.remoteAddress)
    },
    onMailFrom: (_address, session, done) => {
      routes.delete(session)
      done()
    },
    onRcptTo: (address, session, done) => {
      recipient(address, session).then(() => done(), done)
    },
    onData: (stream, session, done) => {
      data(stream, session).then(
        (said) => done(null, said),
        (error: unknown) => done(answerTo(desk, error)),
      )
    },
  })
  server.on('error', (error) => desk.log.debug({ err: error }, 'a mail connection failed'))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(desk.config.smtpPort, desk.config.smtpHost, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** One delivery a workspace; of several mailboxes there the first named one takes it. */
const byWorkspace = (
  recipients: readonly SMTPServerAddress[],
  routes: ReadonlyMap<string, Route>,
): { route: Route; to: string[] }[] => {
  const deliveries = new Map<string, { route: Route; to: string[] }>()
  for (const { address } of recipients) {
    const to = address.trim().toLowerCase()
    const route = routes.get(to)
    if (!route) continue
    const delivery = deliveries.get(route.workspaceId) ?? { route, to: [] }
    delivery.to.push(to)
    deliveries.set(route.workspaceId, delivery)
  }
  return [...deliveries.values()]
}

const passing =
  (desk: Desk) =>
  (error: unknown): never => {
    desk.log.warn({ err: error }, 'a recipient could not be looked up')
    throw new Answer(451, '4.3.0 Cannot look that up now, try again later')
  }

const answerTo = (desk: Desk, error: unknown): Answer => {
  if (error instanceof Answer) return error
  if (error instanceof TooLargeMail) return new Answer(error.passes ? 451 : 552, error.message)
  desk.log.error({ err: error }, 'a mail was not taken; its sender will try again')
  return isFull(error)
    ? new Answer(452, '4.3.1 No room now, try again later')
    : new Answer(451, '4.3.0 Cannot keep mail now, try again later')
}

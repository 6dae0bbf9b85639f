// A mailbox on an IMAP server (RFC 3501 with IDLE), as small as a test needs, on a real socket.

import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export interface ImapMail {
  uid: number
  raw: Buffer
  seen: boolean
  /** When this server got it. */
  arrived: Date
}

/** `drop` ends the connection instead of the reply, `half` in the middle of it; a function is called, then the reply comes. */
export type Trap = 'drop' | 'half' | (() => void)

export interface ImapPeer {
  port: number
  mails: readonly ImapMail[]
  /** Puts a mail into the folder; who is in IDLE hears of it. */
  deliver(raw: string | Buffer): ImapMail
  /** As after a move or a restored backup: other UIDs, another UIDVALIDITY. */
  renumber(): void
  /** What happens once just before this command's reply; `UID FETCH BODY` is the fetch of a whole mail. */
  before(command: string, act: Trap | null): void
  /** As a function of `before`, but when the reply has been written. */
  after(command: string, act: () => void): void
  /** The one access token that XOAUTH2 takes; null: none. */
  token: string | null
  /** How many connections there were. */
  connections: number
  /** How many there are. */
  open: number
  close(): Promise<void>
}

const user = { name: 'desk', password: 'tin-opener' }

export const openImap = async (): Promise<ImapPeer> => {
  let mails: ImapMail[] = []
  let uidValidity = 1
  let nextUid = 1
  const idling = new Set<() => void>()
  const sockets = new Set<Socket>()
  const traps = new Map<string, Trap>()
  const afterwards = new Map<string, () => void>()
  const peer: ImapPeer = {
    port: 0,
    get mails() {
      return mails
    },
    deliver: (raw) => {
      const mail = { uid: nextUid++, raw: Buffer.from(raw), seen: false, arrived: new Date() }
      mails.push(mail)
      for (const announce of idling) announce()
      return mail
    },
    renumber: () => {
      uidValidity += 1
      nextUid = 1000 * uidValidity
      mails = mails.map((m) => ({ ...m, uid: nextUid++ }))
      for (const socket of sockets) socket.destroy()
    },
    before: (command, act) => {
      if (act) traps.set(command, act)
      else traps.delete(command)
    },
    after: (command, act) => {
      afterwards.set(command, act)
    },
    token: null,
    connections: 0,
    get open() {
      return sockets.size
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const server = createServer((socket) => {
    peer.connections += 1
    sockets.add(socket)
    let known = -1
    let idleTag = ''
    let rest = ''
    let isHalf = false
    socket.on('error', () => undefined)
    socket.on('close', () => {
      sockets.delete(socket)
      idling.delete(announce)
    })
    const say = (line: string): void => void socket.write(`${line}\r\n`)
    /** What changed in the open folder since this client last heard. */
    const announce = (): void => {
      if (known < 0 || known === mails.length) return
      known = mails.length
      say(`* ${known} EXISTS`)
    }
    const able = 'IMAP4rev1 IDLE UIDPLUS AUTH=XOAUTH2 SASL-IR'
    say(`* OK [CAPABILITY ${able}] ready`)

    const run = (line: string): unknown => {
      if (idleTag !== '') {
        if (line.toUpperCase() === 'DONE') {
          say(`${idleTag} OK IDLE ended`)
          idleTag = ''
          idling.delete(announce)
        }
        return null
      }
      const [tag = '*', word = '', ...args] = line.split(' ')
      const command =
        word.toUpperCase() === 'UID' ? `UID ${(args.shift() ?? '').toUpperCase()}` : word.toUpperCase()
      const point = command === 'UID FETCH' && /BODY/i.test(line) ? 'UID FETCH BODY' : command
      const trap = traps.get(point)
      if (trap) traps.delete(point)
      if (trap === 'drop') return socket.destroy()
      if (typeof trap === 'function') trap()
      isHalf = trap === 'half'
      const then = afterwards.get(point)
      if (then) {
        afterwards.delete(point)
        setImmediate(then)
      }
      const text = args.join(' ')
      const ok = (said = 'done'): void => {
        announce()
        say(`${tag} OK ${said}`)
      }
      switch (command) {
        case 'CAPABILITY':
          say(`* CAPABILITY ${able}`)
          return ok()
        case 'LOGIN':
          if (!isUser(args)) return say(`${tag} NO [AUTHENTICATIONFAILED] wrong name or password`)
          return ok(`[CAPABILITY ${able}] signed in`)
        case 'AUTHENTICATE':
          return isToken(args[1] ?? '')
            ? ok(`[CAPABILITY ${able}] signed in`)
            : say(`${tag} NO [AUTHENTICATIONFAILED] the token is not taken`)
        case 'SELECT':
        case 'EXAMINE':
          say('* FLAGS (\\Seen \\Deleted)')
          known = mails.length
          say(`* ${known} EXISTS`)
          say(`* OK [UIDVALIDITY ${uidValidity}] valid`)
          say(`* OK [UIDNEXT ${nextUid}] next`)
          return ok('[READ-WRITE] opened')
        case 'STATUS':
          say(`* STATUS INBOX (MESSAGES ${mails.length} UNSEEN ${mails.filter((m) => !m.seen).length})`)
          return ok()
        case 'UID SEARCH':
          say(
            `* SEARCH ${search(text)
              .map((m) => m.uid)
              .join(' ')}`.trimEnd(),
          )
          return ok()
        case 'UID FETCH':
          for (const mail of named(args[0] ?? '')) fetch(mail, text)
          return ok()
        case 'UID STORE':
          for (const mail of named(args[0] ?? '')) {
            if (/\+FLAGS/i.test(text) && /\\Seen/i.test(text)) mail.seen = true
            say(`* ${mails.indexOf(mail) + 1} FETCH (UID ${mail.uid} FLAGS (${mail.seen ? '\\Seen' : ''}))`)
          }
          return ok()
        case 'IDLE':
          idleTag = tag
          idling.add(announce)
          say('+ idling')
          return announce()
        case 'LIST':
        case 'LSUB':
          say(`* ${command} (\\HasNoChildren) "/" INBOX`)
          return ok()
        case 'LOGOUT':
          say('* BYE')
          ok()
          return socket.end()
        case 'NOOP':
        case 'CLOSE':
        case 'CHECK':
          return ok()
        default:
          return say(`${tag} BAD ${command} is not known here`)
      }
    }
    const fetch = (mail: ImapMail, text: string): unknown => {
      const at = mails.indexOf(mail) + 1
      const part = /BODY(?:\.PEEK)?\[\](?:<(\d+)\.(\d+)>)?/i.exec(text)
      const facts = `UID ${mail.uid} RFC822.SIZE ${mail.raw.length} FLAGS (${mail.seen ? '\\Seen' : ''}) INTERNALDATE "${internalDate(mail.arrived)}"`
      if (!part) return say(`* ${at} FETCH (${facts})`)
      const from = Number(part[1] ?? 0)
      const bytes = part[2] ? mail.raw.subarray(from, from + Number(part[2])) : mail.raw
      socket.write(`* ${at} FETCH (${facts} BODY[]${part[1] ? `<${from}>` : ''} {${bytes.length}}\r\n`)
      if (isHalf) return socket.end(bytes.subarray(0, Math.floor(bytes.length / 2)))
      socket.write(bytes)
      return say(')')
    }
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1')
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        run(line)
      }
    })
  })
  const isToken = (said: string): boolean =>
    peer.token !== null && Buffer.from(said, 'base64').toString().includes(`auth=Bearer ${peer.token}\u0001`)
  const named = (set: string): ImapMail[] => [...new Set(set.split(',').flatMap(inRange))]
  const inRange = (range: string): ImapMail[] => {
    const [low = '1', high = low] = range.split(':')
    const last = mails.at(-1)?.uid ?? 0
    const bound = (text: string): number => (text === '*' ? last : Number(text))
    const [a, b] = [bound(low), bound(high)].sort((x, y) => x - y) as [number, number]
    return mails.filter((m) => m.uid >= a && m.uid <= b)
  }
  const search = (text: string): ImapMail[] => {
    const range = /UID (\S+)/i.exec(text)?.[1]
    if (range) return named(range)
    return /UNSEEN/i.test(text) ? mails.filter((m) => !m.seen) : [...mails]
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  peer.port = (server.address() as AddressInfo).port
  return peer
}

/** `22-Nov-2026 10:00:00 +0000` (RFC 3501 §9). */
const internalDate = (at: Date): string => {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString()) ?? []
  return `${day}-${month}-${year} ${time} +0000`
}

const isUser = (args: readonly string[]): boolean =>
  args.join(' ').replaceAll('"', '') === `${user.name} ${user.password}`

export const imapUser = user

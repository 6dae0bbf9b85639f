// Making and dropping a mailbox's DKIM key (RFC 6376): RSA with 2048 bits, which every verifier knows.
import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { Mailbox } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { Refusal } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { changeRow } from './change-row.ts'
import { sealSecret } from './secrets.ts'
import type { DkimSettings } from './settings.ts'

const makePair = promisify(generateKeyPair)

/** A selector of its own each time: mails signed before stay verifiable while the old record stands. */
export const makeDkimKey = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<Mailbox | Refusal> => {
  const { publicKey, privateKey } = await makePair('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const day = desk.clock.now().toString().slice(0, 10).replaceAll('-', '')
  return changeRow(desk, workspaceId, actor, id, 'mailbox.dkim_key_made', (row) => {
    const domain = row.address.slice(row.address.lastIndexOf('@') + 1)
    const used = (row.dkim as DkimSettings | null)?.selector
    const selector = used === `handrail-${day}` ? `handrail-${day}b` : `handrail-${day}`
    return {
      dkim: JSON.stringify({
        domain,
        selector,
        publicKey: publicKey.toString('base64'),
      } satisfies DkimSettings),
      dkim_key: sealSecret(desk, row, 'dkim', privateKey),
    }
  })
}

export const dropDkimKey = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<Mailbox | Refusal> =>
  changeRow(desk, workspaceId, actor, id, 'mailbox.dkim_key_dropped', () => ({ dkim: null, dkim_key: null }))

// A DNS that tests write: records by type and name, silence where they want it, and keys that sign mails.
import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import type { Names } from '../../server/platform/net/names.ts'
import { systemNames } from '../../server/platform/net/names.ts'

export interface TestDns {
  names: Names
  /** `TXT _dmarc.northwind.example` → texts. */
  set(name: string, ...texts: string[]): void
  /** From now on nothing is answered. */
  silence(on: boolean): void
  /** Of this domain and all below nothing is ever answered. */
  silenceUnder(domain: string): void
  /** How often it was asked. */
  asked(): number
  /** Signs with a key of its own that the DNS then knows. */
  sign(raw: string, domain: string): Promise<string>
}

const selector = 'test'

export const testDns = (): TestDns => {
  const texts = new Map<string, string[]>()
  const keys = new Map<string, string>()
  let silent = false
  let asked = 0
  const mute: string[] = []
  const keyOf = (domain: string): string => {
    const known = keys.get(domain)
    if (known) return known
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    texts.set(`${selector}._domainkey.${domain}`, [`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`])
    keys.set(domain, privateKey)
    return privateKey
  }
  return {
    names: {
      ...systemNames,
      records: (name, type) => {
        asked += 1
        if (silent || mute.some((domain) => name.endsWith(domain))) return new Promise(() => undefined)
        const found = type === 'TXT' ? texts.get(name) : undefined
        return found
          ? Promise.resolve(found.map((text) => [text]))
          : Promise.reject(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' }))
      },
    },
    set: (name, ...values) => texts.set(name, values),
    silence: (on) => {
      silent = on
    },
    silenceUnder: (domain) => {
      mute.push(domain)
    },
    asked: () => asked,
    sign: async (raw, domain) => {
      const key = { signingDomain: domain, selector, privateKey: keyOf(domain) }
      const { signatures } = await dkimSign(raw, {
        ...key,
        signatureData: [key],
      })
      return `${signatures}${raw}`
    },
  }
}

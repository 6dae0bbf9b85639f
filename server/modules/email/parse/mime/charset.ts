// Bytes of a text → characters. Bytes are believed more than labels: UTF-8 called windows-1252 and the other way round are common.
import { decodeUtf7 } from './utf7.ts'

/** `label` is what the mail says of itself, or '' when it says nothing. */
export const decodeText = (bytes: Uint8Array, label: string): string => {
  const name = honest(label, bytes)
  if (name === 'utf-7') return decodeUtf7(Buffer.from(bytes).toString('latin1'))
  try {
    return new TextDecoder(name).decode(bytes)
  } catch {
    return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
  }
}

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Names that TextDecoder does not know, with the one it knows. */
const aliases: Readonly<Record<string, string>> = {
  'unicode-1-1-utf-7': 'utf-7',
  utf7: 'utf-7',
  'unicode-1-1-utf-8': 'utf-8',
  unicode: 'utf-16le',
  'x-sjis-jp': 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'x-ms-cp932': 'shift_jis',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  ks_c_5601: 'euc-kr',
  cp950: 'big5',
  'big5-eten': 'big5',
  'iso8859-1': 'windows-1252',
  'iso-8859-1-windows-3.1-latin-1': 'windows-1252',
  macroman: 'macintosh',
  'x-mac-roman': 'macintosh',
  ansi: 'windows-1252',
}

const honest = (label: string, bytes: Uint8Array): string => {
  const given = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
    .replace(/\s+/g, '')
  const name =
    aliases[given] ?? given.replace(/^(?:x-)?cp-?(125\d)$/, 'windows-$1').replace(/^latin-?(\d+)$/, 'latin$1')
  const mayLie = /^(?:|us-ascii|ascii|ansi_x3\.4-1968|utf-?8|windows-1252|iso-?8859-1|iso646-us)$/.test(name)
  if (!bytes.some((b) => b > 127))
    return mayLie && hasJapaneseEscape(bytes) ? 'iso-2022-jp' : name === '' ? 'utf-8' : name
  if (
    /^(?:|us-ascii|ascii|ansi_x3\.4-1968|utf-?8|unknown-8bit|x-unknown|unknown|default|8bit|7bit|binary|none)$/.test(
      name,
    )
  )
    return isUtf8(bytes) ? 'utf-8' : isUtf8Broken(bytes) ? 'utf-8' : 'windows-1252'
  if (/^(?:windows-125\d|cp125\d|iso-?8859-\d+|latin\d+)$/.test(name) && isUtf8(bytes)) return 'utf-8'
  return name
}

/** UTF-8 with a few wrong bytes, as of a text cut in the middle of a character: more right pairs than wrong ones. */
const isUtf8Broken = (bytes: Uint8Array): boolean => {
  let right = 0
  let wrong = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte < 128) continue
    const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    const tail = bytes.subarray(i + 1, i + 1 + more)
    if (more > 0 && tail.length === more && tail.every((b) => (b & 0xc0) === 0x80)) {
      right += 1
      i += more
    } else wrong += 1
  }
  return right > wrong * 4
}

/** ESC $ B, ESC $ @ or ESC ( J. */
const hasJapaneseEscape = (bytes: Uint8Array): boolean => {
  for (let i = bytes.indexOf(0x1b); i >= 0 && i + 2 < bytes.length; i = bytes.indexOf(0x1b, i + 1))
    if (
      (bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40)) ||
      (bytes[i + 1] === 0x28 && bytes[i + 2] === 0x4a)
    )
      return true
  return false
}

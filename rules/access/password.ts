// Which passwords the desk takes (after NIST SP 800-63B and OWASP ASVS 6.2).
//
// Length is what counts: ten characters or more, any characters, no forced mixture and no forced change.
// Refused is what others try first: the commonest passwords, one character or a short piece repeated, runs along the
// alphabet or the keyboard, and the person's own name or address with a few characters around it.
// Example: `correct horse battery` is fine, `Password123!` and `jane.miller1` are not.
import { commonPasswords } from './password-list.ts'

export interface PasswordOwner {
  name: string
  email: string
}

export const leastPasswordLength = 10

/** What is wrong with it, as the end of a sentence that begins with "The password"; null: nothing. */
export const judgePassword = (password: string, owner: PasswordOwner): string | null => {
  if ([...password].length < leastPasswordLength)
    return `must have at least ${leastPasswordLength} characters`
  const plain = password.toLowerCase()
  const letters = plain.replace(/[^\p{L}]/gu, '')
  if (commonPasswords.has(plain) || commonPasswords.has(unmask(plain)))
    return 'is one of those that are tried first'
  if (isRepeated(plain)) return 'repeats one piece over and over'
  if (isRun(plain)) return 'is a run along the alphabet or the keyboard'
  return isOwn(letters, owner) ? 'is little more than your own name or address' : null
}

/** `P@ssw0rd123!` → `password`: digits and signs around are dropped, the usual stand-ins inside undone. */
const unmask = (plain: string): string =>
  plain
    .replace(/^[^\p{L}@$]+|[^\p{L}$]+$/gu, '')
    .replaceAll('@', 'a')
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('$', 's')
    .replaceAll('5', 's')

const isRepeated = (plain: string): boolean => {
  for (let length = 1; length <= 4; length++) {
    const piece = plain.slice(0, length)
    if (piece.repeat(Math.ceil(plain.length / length)).slice(0, plain.length) === plain) return true
  }
  return false
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '12345678901234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
]

const isRun = (plain: string): boolean =>
  rows.some((row) => row.includes(plain) || [...row].reverse().join('').includes(plain))

/** Nothing but parts of the own name or address, and at most three letters more. */
const isOwn = (letters: string, owner: PasswordOwner): boolean => {
  const parts = `${owner.name} ${owner.email}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length)
  let rest = letters
  for (const part of parts) rest = rest.replaceAll(part, '')
  return rest.length < letters.length && rest.length <= 3
}

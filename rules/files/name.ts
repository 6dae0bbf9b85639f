// A file's name as somebody else gave it, made safe to show and to save under.
//
// Nothing of a path stays, nothing invisible (controls, bidi overrides, zero-width), nothing Windows or a
// shell stumbles over, no leading dots, at most 150 characters with the ending kept.
// Example: `..\\..\\evil\u202Egnp.exe` becomes `evilgnp.exe`.

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu
const awkward = /[<>:"|?*`$;&\\/]/g
const longest = 150

export const safeFileName = (given: string): string => {
  const last = given.replaceAll(invisible, '').split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replaceAll(awkward, '_')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  if (clean === '') return 'file'
  if (clean.length <= longest) return clean
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? ''
  return [...clean].slice(0, longest - ending.length).join('') + ending
}

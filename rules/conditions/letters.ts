// Letters as names and written fields are compared: each to one plain letter, so that a database can do the same.
//
// Unlike `fold`, which gives one text another length, this changes letter for letter ("Müller" → "muller").

const groups: Readonly<Record<string, string>> = {
  a: 'ÀÁÂÃÄÅĀĂĄàáâãäåāăą',
  c: 'ÇĆĈĊČçćĉċč',
  d: 'ÐĎĐðďđ',
  e: 'ÈÉÊËĒĔĖĘĚèéêëēĕėęě',
  g: 'ĜĞĠĢĝğġģ',
  h: 'ĤĦĥħ',
  i: 'ÌÍÎÏĨĪĬĮİìíîïĩīĭįı',
  j: 'Ĵĵ',
  k: 'Ķķ',
  l: 'ĹĻĽĿŁĺļľŀł',
  n: 'ÑŃŅŇñńņň',
  o: 'ÒÓÔÕÖØŌŎŐòóôõöøōŏő',
  r: 'ŔŖŘŕŗř',
  s: 'ŚŜŞŠśŝşš',
  t: 'ŢŤŦţťŧ',
  u: 'ÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűų',
  w: 'Ŵŵ',
  y: 'ÝŶŸýÿŷ',
  z: 'ŹŻŽźżž',
}
const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const wide = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ'

/** The two lists that `translate(text, from, to)` takes: same length, one UTF-16 unit a letter. */
export const letters = {
  from: latin + wide + Object.values(groups).join(''),
  to:
    latin.toLowerCase() +
    [...wide].map((l) => l.toLowerCase().slice(0, 1)).join('') +
    Object.entries(groups)
      .map(([plain, all]) => plain.repeat(all.length))
      .join(''),
} as const

const table = new Map([...letters.from].map((letter, i) => [letter, letters.to.charAt(i)]))

export const plainLetters = (text: string): string => {
  let plain = ''
  for (const letter of text) plain += table.get(letter) ?? letter
  return plain
}

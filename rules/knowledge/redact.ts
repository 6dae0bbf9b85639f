// Personal data out of a text that is to become an article: each find is replaced and told, for a person to judge.
//
// Policy. Rather one mark too many than one too few: whoever writes the article looks at each and puts back what may
// stay. Nothing is published by itself. Taken out are:
// - names of people the ticket knows (whole, each part, in any case), and what follows a greeting or closes a mail;
// - mail addresses, phone numbers, links with a question mark or sign-in data, IP and hardware addresses, host names;
// - secrets: what follows "password:", "PIN is", "token=", and long runs of mixed letters and digits;
// - long numbers: tickets, assets, cards, accounts.
// Example: "Hi Ana, my VPN on LT-0443 (10.0.4.17) says 691. Jane Miller, +44 1632 960100" →
// "Hi [name], my VPN on [host] ([address]) says 691. [name], [phone]". Error codes of up to four digits stay.

export type MarkKind = 'name' | 'email' | 'phone' | 'number' | 'host' | 'address' | 'link' | 'secret'

export interface RedactionMark {
  kind: MarkKind
  /** In the text that comes out. */
  start: number
  end: number
  original: string
  replacement: string
}

export interface Redacted {
  text: string
  marks: RedactionMark[]
}

/** `names`: of the requester, participants, agents and organisation of the ticket. */
export const redact = (text: string, names: readonly string[]): Redacted => {
  const finds: Find[] = []
  for (const { kind, pattern, group } of patterns(names))
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.[group ?? 0] ?? [match.index, match.index + match[0].length]
      if (end > start && !finds.some((f) => f.start < end && start < f.end)) finds.push({ kind, start, end })
    }
  finds.sort((a, b) => a.start - b.start)
  let [out, from] = ['', 0]
  const marks = finds.map(({ kind, start, end }): RedactionMark => {
    const replacement = `[${kind}]`
    out += text.slice(from, start)
    const at = out.length
    out += replacement
    from = end
    return { kind, start: at, end: at + replacement.length, original: text.slice(start, end), replacement }
  })
  return { text: out + text.slice(from), marks }
}

/** Puts an original back where somebody said that it may stay; the other marks keep their places. */
export const putBack = (redacted: Redacted, index: number): Redacted => {
  const mark = redacted.marks[index]
  if (!mark) return redacted
  const shift = mark.original.length - (mark.end - mark.start)
  return {
    text: redacted.text.slice(0, mark.start) + mark.original + redacted.text.slice(mark.end),
    marks: redacted.marks.flatMap((m, i) => {
      if (i === index) return []
      return [m.start < mark.start ? m : { ...m, start: m.start + shift, end: m.end + shift }]
    }),
  }
}

interface Find {
  kind: MarkKind
  start: number
  end: number
}

interface Pattern {
  kind: MarkKind
  pattern: RegExp
  /** The part of the match that is taken out; all of it where left out. */
  group?: number
}

/** The first that finds a place has it, so the surest come first. */
const patterns = (names: readonly string[]): Pattern[] => [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu },
  { kind: 'link', pattern: /\bhttps?:\/\/[^\s<>()"']*[?@#][^\s<>()"']*/gi },
  { kind: 'secret', pattern: secretWord, group: 1 },
  {
    kind: 'secret',
    pattern: /\b(?:eyJ[\w-]{10,}|(?:sk|pk|ghp|xox[bap])[-_][\w-]{10,}|AKIA[A-Z0-9]{16})[\w.-]*/g,
  },
  { kind: 'address', pattern: /\b(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}|:\d{1,5})?\b/g },
  { kind: 'address', pattern: /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi },
  { kind: 'address', pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:{1,2}){3,7}[0-9a-f]{1,4}(?![\w:])/gi },
  ...namePatterns(names),
  { kind: 'name', pattern: greeting, group: 1 },
  { kind: 'name', pattern: closing, group: 1 },
  // LT-0443, SRV-DB-02, PRN_4711: letters, a joint, digits.
  {
    kind: 'host',
    pattern:
      /\b(?!(?:KB|CVE|ISO|RFC|WPA|TLS|SHA|AES|COVID|UTF|IEEE|OSI|USB|HTTP|SMB|EAP|MP|IPV)-?\d)[A-Z]{2,10}(?:[-_][A-Z0-9]{1,10}){0,3}[-_]\d{2,8}\b/g,
  },
  {
    kind: 'host',
    pattern: /\b(?:[a-z0-9-]{1,40}\.){1,5}(?:local|lan|internal|intranet|corp|home)\b/gi,
  },
  { kind: 'host', pattern: /\\\\[\w.-]+(?:\\[^\s\\,;]+)*/g },
  { kind: 'phone', pattern: /(?<![\w.+])(?:\+|00)[1-9]\d{0,3}[ ./()-]*(?:\d[ ./()-]{0,2}){5,12}\d\b/g },
  { kind: 'phone', pattern: /(?<![\w.])\(?0\d{1,5}\)?[ ./-]{1,2}(?:\d[ ./-]?){4,9}\d\b/g },
  {
    kind: 'secret',
    pattern: /(?<![\w/-])(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)[\w+/-]{20,}={0,2}(?![\w/-])/g,
  },
  { kind: 'number', pattern: /(?<![\w.,])#?\d(?:[ -]?\d){6,}(?![\w])/g },
  { kind: 'number', pattern: /(?<![\w.,#])#?\d{5,}(?![\w])/g },
]

const secretWord =
  /\b(?:pass(?:word|wort|code|phrase)?|kennwort|passwd|pwd|pin|puk|secret|token|api[ _-]?key|tan|otp|code)\b(?:\s+(?:is|was|ist|war|lautet))?\s*[:=]?\s*["'“„`]?((?=[^\s"'”“`,;]*[\d!?§$%&*#_+@-])[^\s"'”“`,;]{4,80})/dgiu
const namePart = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}"
const greeting = new RegExp(
  `(?<=^|\\n|[.!?]\\s)[ \\t>]*(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|[Gg]ood (?:[Mm]orning|[Aa]fternoon|[Ee]vening)|[Hh]allo|[Ll]iebe[rs]?|[Gg]uten (?:Tag|Morgen|Abend)|[Ss]ehr geehrte[r]?|[Mm]oin|[Ss]ervus|[Tt]hanks|[Tt]hank you|[Dd]anke)[ ,]+(?:(?:Herr|Frau|Mr|Mrs|Ms|Dr|Prof)\\.?[ ]+)?(${namePart}(?:[ ]${namePart}){0,2})(?=[ ]*[,.!\\n:–-]|$)`,
  'dgu',
)
const closing = new RegExp(
  `(?:[Rr]egards|[Bb]est wishes|[Ss]incerely|[Cc]heers|[Tt]hanks|[Tt]hank you|[Gg]r(?:ü|ue)(?:ß|ss)en?|[Gg]ru(?:ß|ss)|[Dd]anke)[ ,.!–-]*\\n+[ \\t]*(${namePart}(?:[ ]${namePart}){0,2})(?=[ ]*(?:\\n|$|,))`,
  'dgu',
)

/** Every word of three letters and more of each name, the whole name first. */
const namePatterns = (names: readonly string[]): Pattern[] => {
  const wholes = names.map((n) => n.trim()).filter((n) => n.length >= 3)
  const words = wholes
    .flatMap((n) => n.split(/[\s,]+/))
    .filter((w) => w.length >= 3 && !common.has(w.toLowerCase()))
  return [...wholes, ...words].map((one) => ({
    kind: 'name',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one)}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'giu'),
  }))
}

/** Words of organisations' names that say nothing about anybody. */
const common = new Set(
  'the and clinic hospital logistics group company gmbh ltd inc corp team support service services desk help network university school bank klinik van von der den'.split(
    ' ',
  ),
)

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

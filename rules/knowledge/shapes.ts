// Personal data that its shape gives away: addresses, numbers, machines, secrets.

export interface Shape {
  kind: 'name' | 'email' | 'phone' | 'number' | 'host' | 'address' | 'link' | 'secret'
  /** What it captures is taken out; all of it where it captures nothing. */
  pattern: RegExp
}

/** Surer than any name. */
export const beforeNames: readonly Shape[] = [
  { kind: 'email', pattern: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu },
  { kind: 'link', pattern: /\bhttps?:\/\/[^\s<>()"']*[?@#][^\s<>()"']*/gi },
  {
    kind: 'secret',
    pattern:
      /\b(?:pass(?:word|wort|code|phrase)?|kennwort|passwd|pwd|pin|puk|secret|token|api[ _-]?key|tan|otp|code)\b(?:\s+(?:is|was|ist|war|lautet))?\s*[:=]?\s*["'“„`]?((?=[^\s"'”“`,;]*[\d!?§$%&*#_+@-])[^\s"'”“`,;]{4,80})/dgiu,
  },
  {
    kind: 'secret',
    pattern: /\b(?:eyJ[\w-]{10,}|(?:sk|pk|ghp|xox[bap])[-_][\w-]{10,}|AKIA[A-Z0-9]{16})[\w.-]*/g,
  },
  { kind: 'address', pattern: /\b(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}|:\d{1,5})?\b/g },
  { kind: 'address', pattern: /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi },
  { kind: 'address', pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:{1,2}){3,7}[0-9a-f]{1,4}(?![\w:])/gi },
  // Hauptstraße 12 b, 10115 Berlin; Am Alten Markt 3 is left to its reader.
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}-]{1,30}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer)|\p{Lu}[\p{L}-]{1,30}[ ](?:Stra(?:ß|ss)e|Str\.|Weg|Platz|Allee|Gasse))[ ]?\d{1,4}[ ]?[a-z]?(?![\p{L}\p{N}])(?:[ ]*[,\n][ ]*(?:[A-Z]{1,2}-)?\d{4,5}[ ]\p{Lu}\p{L}{1,30})?/gu,
  },
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{N}.])\d{1,5}[a-z]?[ ](?:\p{Lu}\p{Ll}{1,20}[ ]){1,3}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Boulevard|Blvd\.?|Crescent|Terrace|Square|Court)(?!\p{L})/gu,
  },
  // A British postcode, with the town before it.
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{2,20},?[ ])?[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}(?![\p{L}\p{N}])/gu,
  },
  // Folders of users; %USERNAME% and Public are nobody's.
  {
    kind: 'name',
    pattern:
      /(?<=[\\/](?:Users|Benutzer|home|Profiles|Homes?)[\\/])(?!(?:Public|Default|All Users|Shared|User(?:name)?|Benutzername|you|me)(?:[\\/\s]|$))[\p{L}][^\\/\s"'<>:|?*%,;]{1,40}/gu,
  },
  // NORTHWIND\jmiller, as Windows signs people in.
  {
    kind: 'name',
    pattern: /(?<![\w\\])(?!HK|NT\\|BUILTIN)[A-Z][A-Z0-9-]{1,14}\\(?![A-Z]{2,}\b)([a-z][\w.-]{1,30})/dg,
  },
  {
    kind: 'name',
    pattern:
      /\b(?:user ?name|user ?id|login ?name|sign-in name|benutzer(?:name|kennung)|anmeldename|kennung)\s*(?:[:=]|\b(?:is|ist|lautet)\b)\s*["'“„`]?((?=[^\s]*[\d._-]|[a-z]{5})[\p{L}\p{N}][\p{L}\p{N}._-]{2,40})/dgiu,
  },
  {
    kind: 'name',
    pattern:
      /(?<![\p{L}\p{N}._@/-])@(?!(?:media|import|echo|charset|font|here|all)\b)\p{L}[\p{L}\p{N}._-]{1,30}(?![/\p{L}\p{N}])/gu,
  },
]

export const afterNames: readonly Shape[] = [
  // LT-0443, SRV-DB-02, PRN_4711: letters, a joint, digits.
  {
    kind: 'host',
    pattern:
      /\b(?!(?:KB|CVE|ISO|RFC|WPA|TLS|SHA|AES|COVID|UTF|IEEE|OSI|USB|HTTP|SMB|EAP|MP|IPV)-?\d)[A-Z]{2,10}(?:[-_][A-Z0-9]{1,10}){0,3}[-_]\d{2,8}\b/g,
  },
  { kind: 'host', pattern: /\b(?:[a-z0-9-]{1,40}\.){1,5}(?:local|lan|internal|intranet|corp|home)\b/gi },
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

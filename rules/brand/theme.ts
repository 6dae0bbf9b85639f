// What theme files may hold, before any engine reads them.
//
// Policy. A template may draw whatever the standard one draws, but nothing may run, load from elsewhere or be sent
// elsewhere: no scripts, no handlers, no styles beside the one file, no foreign addresses to load from; text may come
// out unescaped only where the standard theme lets it. The browser's content policy says the same once more.
// Example: `<img src="https://evil.example/x.png">` in home.liquid is refused with the line it stands on.

export interface ThemeFaultIn {
  /** '' for all together. */
  file: string
  /** From 1; null where no line is to blame. */
  line: number | null
  message: string
}

export const mostThemeBytes = 500_000

/** `standard`: the templates that come with the desk, by file name. */
export const judgeThemeFiles = (
  files: Readonly<Record<string, string>>,
  standard: Readonly<Record<string, string>>,
): ThemeFaultIn[] => {
  const faults: ThemeFaultIn[] = []
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0)
  if (size > mostThemeBytes)
    faults.push({ file: '', line: null, message: `all files together are over ${mostThemeBytes / 1000} KB` })
  const raw = new Set(Object.values(standard).flatMap((text) => rawOutputs(text).map((o) => o.output)))
  for (const [file, text] of Object.entries(files)) {
    const rules = file.endsWith('.css') ? styleRules : templateRules
    const own: ThemeFaultIn[] = []
    for (const { found, message } of rules)
      for (const { index } of text.matchAll(new RegExp(found, 'gi')))
        own.push({ file, line: lineOf(text, index), message })
    if (!file.endsWith('.css'))
      for (const { index, output } of rawOutputs(text))
        if (!raw.has(output))
          own.push({
            file,
            line: lineOf(text, index),
            message: `"${output} | raw" would let people's words become markup`,
          })
    faults.push(...own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, mostFaults))
  }
  return faults
}

/** Of one file; whoever mends these sees the next ones. */
const mostFaults = 20

const rawOutputs = (template: string): { index: number; output: string }[] =>
  [...template.matchAll(/\{\{-?\s*([^{}|]*?)\s*\|[^{}]*\braw\b[^{}]*\}\}/g)].map((match) => ({
    index: match.index,
    output: match[1] ?? '',
  }))

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

const templateRules = [
  {
    found: /<script(?![^>]*\ssrc="\{\{-?\s*site\.script\s*-?\}\}")/i,
    message: 'no scripts but the desk’s own',
  },
  {
    found: /<(?:style|iframe|object|embed|base|frame|portal)\b/i,
    message: 'this element is not allowed; styles go to style.css',
  },
  { found: /<meta[^>]+http-equiv/i, message: 'no <meta http-equiv>' },
  { found: /<[^>]+\s(?:on[a-z]+|style|srcdoc|ping)\s*=/i, message: 'no style, ping or event attributes' },
  {
    found: /\b(?:href|src|action|formaction|poster)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i,
    message: 'no javascript: or data: addresses',
  },
  {
    found: /<[^>]+\b(?:src|srcset|action|formaction|poster)\s*=\s*["']?\s*(?:https?:)?\/\//i,
    message: 'nothing is loaded from or sent to elsewhere',
  },
  { found: /<link[^>]+\bhref\s*=\s*["']?\s*(?:https?:)?\/\//i, message: 'nothing is loaded from elsewhere' },
]

const styleRules = [
  { found: /@import/i, message: 'no @import' },
  { found: /url\(\s*["']?\s*(?!#)(?!\/portal\/assets\/)/i, message: 'url() only for /portal/assets/' },
  { found: /<\/?style|<script/i, message: 'styles only' },
  { found: /expression\s*\(|-moz-binding|behavior\s*:/i, message: 'nothing that runs' },
]

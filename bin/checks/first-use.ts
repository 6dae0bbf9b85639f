// What a serving desk seldom needs is loaded when it is first used, not by every start: an idle desk stays small.
import { lineAt, type Node, type Source } from './sources.ts'

const seldom = new Set(
  `@simplewebauthn/server csv-parse date-holidays file-type html-to-text htmlparser2 imapflow liquidjs mailauth markdown-it
   nodemailer openpgp otplib pkijs qrcode rrule-temporal sanitize-html unpdf web-push yaml`.split(/\s+/),
)

/** Follows what is imported before anything runs, from the desk's first file on; types cost nothing. */
export const checkFirstUse = (sources: readonly Source[]): string[] => {
  const known = new Map(sources.map((source) => [source.path, source]))
  const reached = new Set(['server/main.ts'])
  const problems: string[] = []
  for (const path of reached) {
    const source = known.get(path)
    if (!source) continue
    const lines = new Set(runtimeImports(source.tree).map(({ start }) => lineAt(source.text, start)))
    for (const { line, request, file } of source.imports) {
      if (!lines.has(line)) continue
      if (file !== undefined) reached.add(file)
      else if (seldom.has(request))
        problems.push(
          `${path}:${line} imports ${request}\n    Every desk would hold it: use \`await import('${request}')\`, or server/platform/first-use.ts where nothing can wait.`,
        )
    }
  }
  return problems
}

/** Where the modules are named from which values come. */
const runtimeImports = (tree: Node): Node[] =>
  (tree.body as Node[]).flatMap((node) => {
    const { source, importKind, exportKind, specifiers } = node
    const isOfTypes =
      importKind === 'type' ||
      exportKind === 'type' ||
      (Array.isArray(specifiers) &&
        specifiers.length > 0 &&
        specifiers.every((one: Node) => one.importKind === 'type' || one.exportKind === 'type'))
    return source && !isOfTypes ? [source as Node] : []
  })

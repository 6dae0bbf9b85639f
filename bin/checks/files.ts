// Every file says in its first line why it exists, and none grows past what a person reads in one go.
import type { Source } from './sources.ts'

const mostLines = 300

export const checkFiles = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n')
    const first = lines[0]?.startsWith('#!') ? lines[1] : lines[0]
    return [
      ...(first?.startsWith('//') || first?.startsWith('/*')
        ? []
        : [`${path}:1 begins without a comment\n    The first line of a file says its one reason to exist.`]),
      ...(lines.length <= mostLines
        ? []
        : [
            `${path} has ${lines.length} lines\n    Over ${mostLines} a file has more than one reason to exist: find them and part it.`,
          ]),
    ]
  })

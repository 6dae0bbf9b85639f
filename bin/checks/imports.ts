// Who may import whom: the table of rooms, the manifests' needs, and no circle among modules.

import { packageRefusal, refusal, roomOf } from './rooms.ts'
import type { Import, Source } from './sources.ts'

export const checkImports = (sources: readonly Source[]): string[] => {
  const needs = manifests(sources)
  const problems = sources.flatMap((source) => source.imports.flatMap((one) => judge(source, one, needs)))
  return [...problems, ...unused(sources, needs), ...circles(needs)]
}

type Needs = ReadonlyMap<string, readonly string[]>

/** What each module's manifest says it needs. */
const manifests = (sources: readonly Source[]): Needs =>
  new Map(
    sources.flatMap(({ path, text }) => {
      const name = /^server\/modules\/([^/]+)\/module\.ts$/.exec(path)?.[1]
      const list = /\bneeds:\s*\[([^\]]*)\]/.exec(text)?.[1]
      return name === undefined
        ? []
        : [[name, [...(list ?? '').matchAll(/['"]([\w-]+)['"]/g)].map((match) => match[1] ?? '')]]
    }),
  )

const judge = ({ path }: Source, { line, request, file }: Import, needs: Needs): string[] => {
  const from = roomOf(path)
  const own = from.kind === 'module' ? (needs.get(from.name) ?? []) : []
  const why =
    file === undefined ? packageRefusal(from, path, request) : refusal(from, roomOf(file), file, own)
  return why === undefined ? [] : [`${path}:${line} imports ${request}\n    ${why}`]
}

const unused = (sources: readonly Source[], needs: Needs): string[] => {
  const used = new Set(
    sources.flatMap(({ path, imports }) => {
      const from = roomOf(path)
      return from.kind === 'module'
        ? imports.map(({ file }) => `${from.name} ${/^server\/modules\/([^/]+)\//.exec(file ?? '')?.[1]}`)
        : []
    }),
  )
  return [...needs].flatMap(([name, wanted]) =>
    wanted
      .filter((other) => !used.has(`${name} ${other}`))
      .map(
        (other) =>
          `server/modules/${name}/module.ts needs "${other}" but imports nothing of it\n    Take it out of \`needs\`: a need that is none keeps a module from being removed.`,
      ),
  )
}

const circles = (needs: Needs): string[] => {
  const found: string[] = []
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) {
      const circle = [...way.slice(way.indexOf(name)), name]
      // Each circle is met once from each of its modules; the alphabetically first one reports it.
      if (circle[0] === [...circle].sort()[0])
        found.push(
          `modules need each other in a circle: ${circle.join(' → ')}\n    Let one of them be told by an event, or move what both need into a module of its own.`,
        )
      return
    }
    for (const other of needs.get(name) ?? []) visit(other, [...way, name])
  }
  for (const name of needs.keys()) visit(name, [])
  return [...new Set(found)]
}

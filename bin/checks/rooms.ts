// The rooms of the house and who may import whom. Each refusal says what is allowed instead, and why.

export type Room =
  | {
      kind:
        | 'rules'
        | 'contract'
        | 'browser'
        | 'platform'
        | 'commands'
        | 'composition'
        | 'portal'
        | 'bin'
        | 'tests'
        | 'bench'
        | 'elsewhere'
    }
  | { kind: 'module'; name: string }

export const roomOf = (path: string): Room => {
  const module = /^server\/modules\/([^/]+)\//.exec(path)?.[1]
  if (/\.test\.tsx?$|\/tests\//.test(path) && !path.startsWith('rules/')) return { kind: 'tests' }
  if (module !== undefined) return { kind: 'module', name: module }
  const found = rooms.find(([prefix]) => path.startsWith(prefix))
  return { kind: found?.[1] ?? 'elsewhere' }
}

const rooms: readonly [prefix: string, kind: Exclude<Room['kind'], 'module'>][] = [
  ['rules/', 'rules'],
  ['contract/', 'contract'],
  ['agent/', 'browser'],
  ['widget/', 'browser'],
  ['server/platform/', 'platform'],
  ['server/commands/', 'commands'],
  ['server/', 'composition'],
  ['portal/', 'portal'],
  // Measures what the modules do, like a benchmark.
  ['bin/corpora/', 'bench'],
  ['bin/', 'bin'],
  ['tests/', 'tests'],
  ['bench/', 'bench'],
]

const outside =
  'rules/ runs in the server and in the browser and must give the same answer for ever: it takes what it needs as arguments.'

/** Why `from` may not import the file `to`; undefined when it may. `needs` are those of the importing module. */
export const refusal = (from: Room, to: Room, path: string, needs: readonly string[]): string | undefined => {
  if (from.kind === 'tests' || from.kind === 'bench') return undefined
  // The version on the page "About".
  if (path === 'package.json')
    return from.kind === 'rules' ? `rules/ may import rules/ only. ${outside}` : undefined
  if (to.kind === 'tests' && !path.startsWith('rules/'))
    return 'Only tests and benchmarks import from tests/: what ships must not need them.'
  switch (from.kind) {
    case 'rules':
      return to.kind === 'rules' ? undefined : `rules/ may import rules/ only. ${outside}`
    case 'contract':
      return among(to, 'contract', 'rules')
        ? undefined
        : 'contract/ may import contract/ and rules/: browsers and other programs read it, so nothing of the server can be in it.'
    case 'browser':
      return among(to, 'browser', 'contract', 'rules')
        ? undefined
        : 'agent/ and widget/ may import contract/ and rules/: what they know of the server they learn through the API.'
    case 'portal':
      return among(to, 'portal', 'contract', 'rules')
        ? undefined
        : 'portal/ may import contract/ and rules/: its pages are filled by server/modules/portal.'
    case 'platform':
      return among(to, 'platform', 'contract', 'rules')
        ? undefined
        : 'server/platform may import contract/ and rules/, never a module: modules stand on it. Let the module hand in what differs, through its manifest.'
    case 'commands':
      return among(to, 'commands', 'platform', 'contract', 'rules')
        ? undefined
        : 'server/commands may import server/platform, contract/ and rules/. Commands of a module are in its manifest.'
    case 'module':
      return fromModule(from.name, to, path, needs)
    case 'composition':
      if (to.kind === 'module' && !/\/(module|index)\.ts$/.test(path))
        return 'Composition takes a module by its module.ts or index.ts; the rest is the module’s own.'
      return among(to, 'composition', 'commands', 'module', 'platform', 'contract', 'rules')
        ? undefined
        : 'server/ composes what is in server/, contract/ and rules/.'
    case 'bin':
      return among(to, 'bin', 'platform', 'contract', 'rules', 'composition')
        ? undefined
        : 'bin/ starts things: it may import server/platform, contract/ and rules/, and the composition.'
    default:
      return undefined
  }
}

const among = (room: Room, ...kinds: Room['kind'][]): boolean => kinds.includes(room.kind)

const fromModule = (name: string, to: Room, path: string, needs: readonly string[]): string | undefined => {
  if (among(to, 'platform', 'contract', 'rules')) return undefined
  if (to.kind !== 'module')
    return `A module may import server/platform, contract/, rules/ and the index.ts of modules it needs: it is plugged in from outside and must not know by whom.`
  if (to.name === name) return undefined
  const door = `server/modules/${to.name}/index.ts`
  if (!needs.includes(to.name))
    return `The manifest of "${name}" does not need "${to.name}". Add it to \`needs\` in server/modules/${name}/module.ts if that makes no circle; else let "${to.name}" be told by an event or a command.`
  return path === door
    ? undefined
    : `Of another module only ${door} may be imported: export there what others may use.`
}

const packages: Partial<Record<Room['kind'], { allowed: RegExp; why: string }>> = {
  rules: { allowed: /^$/, why: `rules/ uses no packages and no node: modules. ${outside}` },
  contract: { allowed: /^zod$/, why: 'contract/ uses zod only: browsers load it.' },
}

/** Why a room may not use this package or `node:` module. */
export const packageRefusal = (from: Room, path: string, request: string): string | undefined => {
  const rule = packages[from.kind]
  if (rule !== undefined && !/\.test\.ts$/.test(path) && !rule.allowed.test(request)) return rule.why
  const isBuildTime = /^agent\/(build\/|vite\.config\.ts)/.test(path)
  if (from.kind === 'browser' && request.startsWith('node:') && !isBuildTime)
    return 'Browsers have no node: modules.'
  return undefined
}

// Parameters that have the right form and name nothing: a ticket number nobody gave, an id nobody made.
import type { AnyRoute } from '../../contract/route.ts'

const forms: Record<string, string> = {
  number: '999999',
  id: '018b0000-0000-7000-8000-999999999999',
  kind: 'note',
  article: '999999',
  language: 'en',
  version: '1',
  identityId: '018b0000-0000-7000-8000-999999999999',
  mergeId: '018b0000-0000-7000-8000-999999999999',
  otherId: '018b0000-0000-7000-8000-999999999999',
  assignment: '018b0000-0000-7000-8000-999999999999',
  person: '018b0000-0000-7000-8000-999999999999',
}

export const exampleParams = (route: AnyRoute): Record<string, string> =>
  Object.fromEntries(
    [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
      const value = forms[name]
      if (value === undefined)
        throw new Error(`${route.id}: add an example of the parameter "${name}" to tests/harness/params.ts`)
      return [name, value]
    }),
  )

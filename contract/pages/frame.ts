// What every page of the portal stands on.
import type { Page } from './page.ts'

export const framePages: readonly Page[] = [
  { method: 'POST', path: '/language', access: 'public', summary: 'Chooses the language of the pages' },
  {
    method: 'GET',
    path: '/portal/assets/:name',
    access: 'public',
    summary: 'Style, font and icon of the pages',
    params: { name: 'name' },
  },
]

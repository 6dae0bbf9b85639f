// What every page of the portal stands on.
import type { Page } from './page.ts'

export const framePages: readonly Page[] = [
  { method: 'POST', path: '/language', access: 'public', summary: 'Chooses the language of the pages' },
  {
    method: 'GET',
    path: '/pages/:slug',
    access: 'public',
    summary: 'A page that the desk wrote itself',
    params: { slug: 'name' },
  },
  {
    method: 'GET',
    path: '/status-notices',
    access: 'public',
    summary: 'Service notices: now, planned, over',
  },
  {
    method: 'GET',
    path: '/portal/preview/:proof',
    access: 'public',
    summary: 'Shows this device a brand’s unpublished theme, by a signed link',
    params: { proof: 'proof' },
  },
  {
    method: 'GET',
    path: '/sign-in/elsewhere',
    access: 'public',
    summary: 'From a brand’s host to the workspace’s own address, where somebody may be signed in',
  },
  {
    method: 'GET',
    path: '/sign-in/hand-over',
    access: 'public',
    summary: 'There: asks whether to go on, as oneself, to the brand’s host',
  },
  { method: 'POST', path: '/sign-in/hand-over', access: 'public', summary: 'Lets the session follow' },
  {
    method: 'GET',
    path: '/sign-in/arrival',
    access: 'public',
    summary: 'Back on the brand’s host: takes the session made for this browser',
  },
  { method: 'POST', path: '/portal/preview/end', access: 'public', summary: 'Ends the preview' },
  {
    method: 'GET',
    path: '/portal/assets/:name',
    access: 'public',
    summary: 'Style, script, font, icon and logo of the pages',
    params: { name: 'name' },
  },
]

// Fetches the editor while nothing else is to do, so that the first R opens it at once.
import { lazy } from 'react'

const load = () => import('./Editor.tsx')
const loadLink = () => import('./LinkTool.tsx')
export const Editor = lazy(load)
export const LinkTool = lazy(loadLink)

let asked = false
export const preloadEditor = () => {
  if (asked) return
  asked = true
  setTimeout(() => void load().then(loadLink), 400)
}

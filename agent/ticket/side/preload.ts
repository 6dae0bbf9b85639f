// Fetches the side conversations' own chunk while nothing else is to do, so that F opens them at once.
import { lazy } from 'react'

const load = () => import('./SidePane.tsx')
export const SidePane = lazy(load)

let asked = false
export const preloadSide = () => {
  if (asked) return
  asked = true
  setTimeout(() => void load(), 900)
}

// Fetches the fields of addresses once a composer is open: until somebody touches the recipients they are one line.
import { lazy } from 'react'

const load = () => import('./AddressField.tsx')
export const AddressField = lazy(async () => ({ default: (await load()).AddressField }))
export const preloadFields = () => void load()

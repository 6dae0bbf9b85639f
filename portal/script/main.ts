// What pages do besides, where scripts run. Everything works without it.
import { startSearch } from './search.ts'

startSearch()

// What pages do besides, where scripts run. Everything works without it.
import { startForms } from './form.ts'
import { startKiosk } from './kiosk.ts'
import { startPasskeys } from './passkeys.ts'
import { startRate } from './rate.ts'
import { startSearch } from './search.ts'

startSearch()
startForms()
startKiosk()
startPasskeys()
startRate()

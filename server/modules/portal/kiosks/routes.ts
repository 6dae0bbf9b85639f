// The kiosk routes of the contract.
import { contract } from '../../../../contract/index.ts'
import { implement } from '../../../platform/http/implement.ts'
import { addKiosk, changeKiosk, listKiosks, removeKiosk, renewKiosk } from './actions.ts'

const { kiosks } = contract

export const kioskRoutes = [
  implement(kiosks.list, async (call) => ({ items: await listKiosks(call) })),
  implement(kiosks.create, (call) => addKiosk(call, call.idFor('kiosk'), call.body)),
  implement(kiosks.change, (call) => changeKiosk(call, call.params.id, call.body, call.ifMatch)),
  implement(kiosks.renew, (call) => renewKiosk(call, call.params.id)),
  implement(kiosks.remove, (call) => removeKiosk(call, call.params.id)),
]

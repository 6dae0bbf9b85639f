// Senders whose pictures from elsewhere this browser shows without asking; nobody else hears of it.
import { makeStore } from './store.ts'

const place = 'handrail.pictures'
const most = 500

const load = (): ReadonlySet<string> => {
  try {
    return new Set(JSON.parse(localStorage.getItem(place) ?? '[]') as string[])
  } catch {
    return new Set()
  }
}

export const picturesStore = makeStore(load())

export const setPicturesFrom = (sender: string, isOn: boolean) => {
  const next = new Set(picturesStore.get())
  next.delete(sender)
  if (isOn) next.add(sender)
  const kept = [...next].slice(-most)
  picturesStore.set(new Set(kept))
  localStorage.setItem(place, JSON.stringify(kept))
}

// Changing the roster: an entry is put in, changed, taken out; a shift goes to another day or person. All can be undone.
import type { Entry } from '../../contract/roster.ts'
import type { EntryKind } from '../../rules/roster/words.ts'
import { api } from '../data/api.ts'
import { client } from '../data/client.ts'
import { done, trouble } from '../data/undo.ts'
import { t } from '../locales/i18n.ts'
import { entryOf, type RosterChip } from './chips.ts'
import { isoOf } from './dates.ts'
import { rosterKey } from './queries.ts'

export interface Wanted {
  personId: string
  kind: EntryKind
  from: number
  to: number
  words: string
}

export const renewRoster = () =>
  Promise.all([
    client.invalidateQueries({ queryKey: rosterKey }),
    client.invalidateQueries({ queryKey: ['staff'] }),
  ])

const bodyOf = ({ from, to, ...rest }: Wanted) => ({ ...rest, from: isoOf(from), to: isoOf(to) })
const wantedOf = ({ personId, kind, from, to, words }: Entry): Wanted => ({
  personId,
  kind,
  from: Date.parse(from),
  to: Date.parse(to),
  words,
})

const create = (wanted: Wanted) => api.roster.createEntry({ body: bodyOf(wanted) })
const removeEntryOf = (id: string) => api.roster.removeEntry({ params: { id } })
const changeTo = (id: string, wanted: Wanted, version?: number) =>
  api.roster.changeEntry(
    { params: { id }, body: bodyOf(wanted) },
    version === undefined ? {} : { ifMatch: version },
  )

export const putIn = async (wanted: Wanted, words: string) => {
  const { id } = await create(wanted)
  await renewRoster()
  done(words, async () => {
    await removeEntryOf(id)
    await renewRoster()
  })
}

export const change = async (entry: Entry, wanted: Wanted, words: string) => {
  await changeTo(entry.id, wanted, entry.version)
  await renewRoster()
  done(words, async () => {
    await changeTo(entry.id, wantedOf(entry))
    await renewRoster()
  })
}

export const takeOut = async (entry: Entry, words: string) => {
  await removeEntryOf(entry.id)
  await renewRoster()
  done(words, async () => {
    await create(wantedOf(entry))
    await renewRoster()
  })
}

/** A shift of a pattern is taken away where it was and put in where it goes, with its breaks. */
export const moveShift = async (
  chip: RosterChip,
  entries: readonly Entry[],
  fromPersonId: string,
  to: { personId: string; from: number; to: number },
  words: string,
) => {
  const entry = entryOf(chip, entries)
  if (entry) return change(entry, { ...wantedOf(entry), ...to }, words)
  const shift = to.from - chip.from
  const wanted: Wanted[] = [
    { personId: fromPersonId, kind: 'off', from: chip.from, to: chip.to, words: '' },
    { ...to, kind: chip.kind === 'on_call' ? 'on_call' : 'work', words: '' },
    ...chip.breaks
      .map((b) => ({ from: b.from + shift, to: b.to + shift }))
      .filter((b) => b.from >= to.from && b.to <= to.to)
      .map((b): Wanted => ({ ...b, personId: to.personId, kind: 'break', words: '' })),
  ]
  const made: string[] = []
  try {
    for (const one of wanted) made.push((await create(one)).id)
  } catch (error) {
    for (const id of made.reverse()) await removeEntryOf(id)
    throw error
  }
  await renewRoster()
  done(words, async () => {
    for (const id of made.toReversed()) await removeEntryOf(id)
    await renewRoster()
  })
}

/** For drag and keys, where no form stands that could say it. */
export const orSay = async (act: Promise<unknown>) => {
  try {
    await act
  } catch (error) {
    trouble(t('Not changed; it is as it was before.'), error)
  }
}

/** Of a pattern or the desk's hours: taken away for this once. */
export const moveAway = (chip: RosterChip, personId: string, words: string) =>
  putIn({ personId, kind: 'off', from: chip.from, to: chip.to, words: '' }, words)

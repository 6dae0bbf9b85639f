// Drafts of side conversations, kept by this browser: the server's drafts are for the reply and the note.
import { keepFiles, keptFiles } from '../../data/files-at-hand.ts'
import { makeStore, type Store } from '../../data/store.ts'
import { type Draft, empty, type Words } from '../compose/draft-shape.ts'
import type { Keeper } from '../compose/keeper.ts'
import { dropMirror, mirrorKey, readMirror, writeMirror } from '../compose/mirror.ts'

export class SideDraft implements Keeper {
  readonly number: number
  readonly store: Store<Draft>
  private readonly key: string

  constructor(number: number, name: string) {
    this.number = number
    this.key = mirrorKey(number, `side.${name}`)
    const near = readMirror(this.key)
    this.store = makeStore<Draft>(near ? { ...empty, html: near.html, text: near.text, kept: 'near' } : empty)
    void keptFiles(this.key).then((files) => files.length > 0 && this.change({ files }))
  }

  type(words: Words) {
    if (words.html === this.store.get().html) return
    this.change({ ...words, kept: words.text ? 'near' : 'empty' })
    if (words.text) writeMirror(this.key, { ...words, base: 0 })
    else dropMirror(this.key)
  }

  setFiles(files: readonly File[]) {
    this.change({ files })
    void keepFiles(this.key, files)
  }

  replace(words: Words, files?: readonly File[]) {
    this.type(words)
    this.change({ turn: this.store.get().turn + 1 })
    if (files) this.setFiles(files)
  }

  /** There is no other device to differ from. */
  forgetOther() {
    this.change({ other: null })
  }

  async discard() {
    dropMirror(this.key)
    await keepFiles(this.key, [])
    this.store.set({ ...empty, turn: this.store.get().turn + 1 })
  }

  private change(part: Partial<Draft>) {
    this.store.set((old) => ({ ...old, ...part }))
  }
}

const drafts = new Map<string, SideDraft>()

/** `name`: the id of the conversation, or `new`. */
export const sideDraftOf = (number: number, name: string): SideDraft => {
  const key = `${number} ${name}`
  const draft = drafts.get(key) ?? new SideDraft(number, name)
  drafts.set(key, draft)
  return draft
}

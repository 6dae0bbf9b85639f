// A draft: typed here, mirrored at once, kept on the server one save after the other, dropped for good when sent.
import { api } from '../../data/api.ts'
import { keepFiles, keptFiles } from '../../data/files-at-hand.ts'
import { isProblem } from '../../data/problem.ts'
import { makeStore, type Store } from '../../data/store.ts'
import { type Draft, empty, type Kind, type Words } from './draft-shape.ts'
import type { Keeper } from './keeper.ts'
import { dropMirror, mirrorKey, readMirror, writeMirror } from './mirror.ts'

const pause = 700

export class DraftKeeper implements Keeper {
  readonly store: Store<Draft> = makeStore(empty)
  readonly number: number
  readonly kind: Kind
  private readonly key: string
  private base = 0
  private isDirty = false
  private isLoaded = false
  private work: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(number: number, kind: Kind) {
    this.number = number
    this.kind = kind
    this.key = mirrorKey(number, kind)
    const near = readMirror(this.key)
    if (near) {
      this.base = near.base
      this.isDirty = true
      this.store.set({ ...empty, html: near.html, text: near.text, kept: 'near', turn: 1 })
    }
    void keptFiles(this.key).then((files) => files.length > 0 && this.change({ files }))
  }

  /** What the server keeps arrives; typed text stays, the other one is offered. */
  take(kept: { html: string; text: string; version: number } | undefined) {
    if (this.isLoaded && (kept?.version ?? 0) <= this.base) return
    this.isLoaded = true
    this.base = kept?.version ?? 0
    const mine = this.store.get()
    if (!this.isDirty) {
      if (kept?.text && kept.html !== mine.html)
        this.change({ html: kept.html, text: kept.text, kept: 'server', turn: mine.turn + 1 })
      return
    }
    if (kept?.text && kept.text !== mine.text) this.change({ other: { html: kept.html, text: kept.text } })
    this.soon()
  }

  type(words: Words) {
    if (words.html === this.store.get().html) return
    this.isDirty = true
    this.change({ ...words, kept: words.text ? 'near' : 'empty' })
    if (words.text) writeMirror(this.key, { ...words, base: this.base })
    else dropMirror(this.key)
    this.soon()
  }

  setFiles(files: readonly File[]) {
    this.change({ files })
    void keepFiles(this.key, files)
  }

  /** Puts a text in place of the typed one: a held reply that came back, the draft of another device. */
  replace(words: Words, files?: readonly File[]) {
    const { turn, other, text, html } = this.store.get()
    this.type(words)
    this.change({
      turn: turn + 1,
      other: other && text.trim() && words.text === other.text ? { html, text } : other,
    })
    if (files) this.setFiles(files)
  }

  forgetOther() {
    this.change({ other: null })
  }

  /** Out of the composer and into a message on its way; the server keeps its copy until the message is there. */
  lift() {
    clearTimeout(this.timer)
    this.isDirty = false
    dropMirror(this.key)
    void keepFiles(this.key, [])
    this.store.set({ ...empty, turn: this.store.get().turn + 1 })
  }

  /** The server has dropped it together with taking the message. */
  gone() {
    this.base += 1
  }

  /** Thrown away for good: no save under way can bring it back. */
  async discard() {
    this.lift()
    this.work = this.work.then(async () => {
      if (this.base === 0) return
      await api.tickets.dropDraft({ params: { number: this.number, kind: this.kind } }).catch(() => undefined)
      this.base += 1
    })
    await this.work
  }

  /** Resolves once no save is under way. */
  settled(): Promise<void> {
    clearTimeout(this.timer)
    return this.work
  }

  private change(part: Partial<Draft>) {
    this.store.set((old) => ({ ...old, ...part }))
  }

  private soon() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.work = this.work.then(() => this.save())
    }, pause)
  }

  private async save() {
    if (!this.isDirty || !this.isLoaded) return
    const { html, text } = this.store.get()
    const params = { number: this.number, kind: this.kind }
    this.isDirty = false
    try {
      if (text)
        this.base = (
          await api.tickets.saveDraft({ params, body: { html, text, version: this.base } })
        ).version
      else if (this.base > 0) {
        await api.tickets.dropDraft({ params })
        this.base += 1
      }
      if (this.isDirty) return
      dropMirror(this.key)
      this.change({ kept: text ? 'server' : 'empty' })
    } catch (error) {
      this.isDirty = true
      if (isProblem(error, 'changed_meanwhile')) await this.catchUp()
      else this.soonAgain()
    }
  }

  private async catchUp() {
    const answer = await api.tickets.drafts({ params: { number: this.number } }).catch(() => null)
    if (!answer) return this.soonAgain()
    const { items } = answer
    const kept = items.find((d) => d.kind === this.kind)
    this.base = kept?.version ?? 0
    if (kept?.text && kept.text !== this.store.get().text)
      this.change({ other: { html: kept.html, text: kept.text } })
    this.soon()
  }

  private soonAgain() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.soon(), 5_000)
  }
}

const keepers = new Map<string, DraftKeeper>()

/** One keeper per ticket and kind for the life of the page, so that leaving a ticket loses nothing. */
export const draftOf = (number: number, kind: Kind): DraftKeeper => {
  const key = `${number} ${kind}`
  const keeper = keepers.get(key) ?? new DraftKeeper(number, kind)
  keepers.set(key, keeper)
  return keeper
}

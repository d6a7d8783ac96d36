import type { QueryClient } from '@tanstack/react-query'
import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '../../../server/api/trpc/root.ts'
import { isRefusal, isSignedOut, refusalCode } from '../../app/refusal.ts'
import { signInAgain } from '../../app/sign-in-again.ts'
import type { RouterOutputs } from '../../app/trpc.ts'
import type { Draft } from '../draft/draft.ts'
import type { Edit } from '../draft/edit.ts'
import type { EditStep } from '../draft/edit-step.ts'
import { type Merge, mergeEdit } from '../draft/merge.ts'
import { isEmptyPatch } from '../draft/patch.ts'
import type { Choice } from '../draft/three-way.ts'
import { type QueuedEdit, queueOf, useQueueStore } from '../state/edit-queue.ts'
import { isStale } from './is-stale.ts'
import { readDraft } from './read-draft.ts'
import { sendEdit } from './send-edit.ts'

type Whole = RouterOutputs['draft']['get']
type Answer = Whole | RouterOutputs['draft']['saveLayout']

export type Sending = {
  ivrName: string
  client: TRPCClient<AppRouter>
  queryClient: QueryClient
  queryKey: readonly unknown[]
  /** Writes down the edits that are not stored, in case the page ends; false when that cannot be done. */
  keep: (edits: readonly QueuedEdit[]) => boolean
  /** An edit was brought together with what others changed between `known` and `theirs`. */
  onMerged: (merged: Merge, step: EditStep, theirs: Draft, known: Draft | null) => void
  onStored: () => void
  /** An edit of an earlier page was refused; nobody waits for it here. */
  onLost: (error: unknown) => void
}

type Waiting = { done: () => void; refused: (error: unknown) => void }

const firstRetryMs = 1_000
const lastRetryMs = 10_000
/** A server that fails in the same way so often has a reason that waiting does not change. */
const mostFailures = 3
/** Longer than any answer takes; then the connection is taken for lost. */
const answerMs = 30_000

/**
 * Stores the edits of one IVR, one after another. When the server cannot be reached they wait and are sent again; when
 * others changed the draft meanwhile they are brought together with that, and what both changed is asked about.
 */
export class EditSender {
  readonly #parts: Sending
  readonly #waiting = new Map<string, Waiting>()
  /** Of the draft that the next edit was made on. */
  #revision: number | undefined
  #running = false
  #retryMs = firstRetryMs
  #failures = 0

  constructor(parts: Sending) {
    this.#parts = parts
  }

  /** Resolves when the edit is stored, rejects with the server's refusal. */
  add(edit: QueuedEdit): Promise<void> {
    return new Promise((done, refused) => {
      this.#waiting.set(edit.id, { done, refused })
      this.#append([edit])
    })
  }

  /** Sends what an earlier page left behind. */
  adopt(edits: readonly QueuedEdit[]): void {
    if (edits.length > 0) this.#append(edits.map((edit) => ({ ...edit, merge: true })))
  }

  #append(edits: readonly QueuedEdit[]): void {
    const { queryClient, queryKey } = this.#parts
    if (queueOf(this.#parts.ivrName).edits.length === 0) this.#revision = this.#known()?.ivr.draftRevision
    // An answer on its way may not know of this edit; the first one is needed all the same.
    if (this.#known()) void queryClient.cancelQueries({ queryKey })
    this.#set((now) => [...now, ...edits])
    void this.#run()
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    for (let next = this.#next(); next; next = this.#next()) await this.#store(next)
    this.#running = false
  }

  async #store(edit: QueuedEdit): Promise<void> {
    const { queryClient, queryKey, onStored, onLost } = this.#parts
    try {
      if (!navigator.onLine) return await this.#wait()
      const answer = await this.#send(edit)
      this.#change({ offline: false })
      this.#retryMs = firstRetryMs
      this.#failures = 0
      if ('menus' in answer) this.#revision = answer.ivr.draftRevision
      queryClient.setQueryData<Whole>(queryKey, (known) =>
        'menus' in answer ? answer : known && laidOut(known, edit.change, answer),
      )
      this.#remove(edit)?.done()
      onStored()
    } catch (error) {
      if (isStale(error) && edit.step) return this.#set((edits) => edits.map((each) => ({ ...each, merge: true })))
      if (isSignedOut(error)) signInAgain(error as Error)
      if (isSignedOut(error) || this.#comesBack(error)) return await this.#wait()
      void queryClient.invalidateQueries({ queryKey })
      const whoWaits = this.#remove(edit)
      if (whoWaits) whoWaits.refused(error)
      else onLost(error)
    }
  }

  async #send(edit: QueuedEdit): Promise<Answer> {
    const { client, ivrName } = this.#parts
    if (!edit.merge || !edit.step) return inTime(sendEdit(client, ivrName, edit.change, this.#revision))
    return this.#merge(edit.step)
  }

  async #merge(step: EditStep): Promise<Whole> {
    const { client, ivrName, queryClient, queryKey, onMerged } = this.#parts
    const known = this.#known()
    const answer = await inTime(client.draft.get.query({ name: ivrName }))
    const theirs = readDraft(answer)
    queryClient.setQueryData(queryKey, answer)
    const first = mergeEdit(step, theirs)
    const merge = first.conflicts.length === 0 ? first : mergeEdit(step, theirs, await this.#ask(first, theirs))
    onMerged(merge, step, theirs, known ? readDraft(known) : null)
    if (isEmptyPatch(merge.patch)) return answer
    const expectedRevision = theirs.ivr.draftRevision
    return inTime(client.draft.patch.mutate({ name: ivrName, patch: merge.patch, expectedRevision }))
  }

  /** Waits for somebody to choose, however long that takes. */
  #ask({ conflicts }: Merge, theirs: Draft): Promise<Record<string, Choice>> {
    return new Promise((resolve) => {
      const decide = (choices: Record<string, Choice>) => {
        this.#change({ dispute: null, asking: false })
        resolve(choices)
      }
      this.#change({
        offline: false,
        asking: true,
        dispute: { by: theirs.ivr.draftEditedBy ?? null, conflicts, decide },
      })
    })
  }

  /** Whether another try may work: nothing answered, the database is away, or the server failed a few times only. */
  #comesBack(error: unknown): boolean {
    if (isRefusal(error)) return false
    if (refusalCode(error) !== 'INTERNAL_SERVER_ERROR') return true
    this.#failures += 1
    return this.#failures < mostFailures
  }

  /** Until the browser says that it is online again, or a while has passed. */
  #wait(): Promise<void> {
    this.#change({ offline: true })
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, this.#retryMs)
    addEventListener('online', () => resolve(), { once: true })
    this.#retryMs = Math.min(this.#retryMs * 2, lastRetryMs)
    return promise.finally(() => clearTimeout(timer))
  }

  #next = () => queueOf(this.#parts.ivrName).edits[0]

  #known = () => this.#parts.queryClient.getQueryData<Whole>(this.#parts.queryKey)

  #change(change: Partial<ReturnType<typeof queueOf>>): void {
    useQueueStore.getState().change(this.#parts.ivrName, (queue) => ({ ...queue, ...change }))
  }

  #set(change: (edits: readonly QueuedEdit[]) => readonly QueuedEdit[]): void {
    const edits = change(queueOf(this.#parts.ivrName).edits)
    this.#change({ edits, kept: this.#parts.keep(edits) })
  }

  /** Answers who waits for it; nobody does when an earlier page made it. */
  #remove({ id }: QueuedEdit): Waiting | undefined {
    this.#set((edits) => edits.filter((each) => each.id !== id))
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('no answer came in time')), answerMs)
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}

/** The draft once a layout is stored. */
function laidOut(known: Whole, edit: Edit, { layoutRevision }: { layoutRevision: number }): Whole {
  const positions = edit.kind === 'saveLayout' ? { ...known.positions, ...edit.positions } : known.positions
  return { ...known, positions, ivr: { ...known.ivr, layoutRevision } }
}

import { create } from 'zustand'
import type { Edit } from '../draft/edit.ts'
import type { EditStep } from '../draft/edit-step.ts'
import type { Conflict } from '../draft/merge.ts'
import type { Choice } from '../draft/three-way.ts'

/** An edit that is not stored yet. */
export type QueuedEdit = {
  id: string
  change: Edit
  /** What it did to the draft as it was shown; null when it changed nothing. */
  step: EditStep | null
  /** Others changed the draft since it was made: it is brought together with that before it is stored. */
  merge: boolean
}

/** What others and this tab changed both, and who has to decide now. */
export type Dispute = {
  /** Who made the newest of the other changes, where that is known. */
  by: string | null
  conflicts: Conflict[]
  decide: (choices: Record<string, Choice>) => void
}

export type EditQueue = {
  edits: readonly QueuedEdit[]
  /** The server was not reached at the last try; it is tried again by itself. */
  offline: boolean
  dispute: Dispute | null
  /** The choice is offered now; else it waits until somebody asks for it. */
  asking: boolean
  /** They outlive the page. */
  kept: boolean
}

export const emptyQueue: EditQueue = { edits: [], offline: false, dispute: null, asking: false, kept: true }

type QueueStore = {
  /** By IVR. */
  queues: Readonly<Record<string, EditQueue>>
  change: (ivrName: string, change: (queue: EditQueue) => EditQueue) => void
}

/** Edits of this tab on their way to the server, in the order in which they were made. */
export const useQueueStore = create<QueueStore>()((set) => ({
  queues: {},
  change: (ivrName, change) =>
    set(({ queues }) => ({ queues: { ...queues, [ivrName]: change(queues[ivrName] ?? emptyQueue) } })),
}))

export const queueOf = (ivrName: string): EditQueue => useQueueStore.getState().queues[ivrName] ?? emptyQueue

/** The queue of an IVR, kept up to date. */
export const useEditQueue = (ivrName: string): EditQueue => useQueueStore(({ queues }) => queues[ivrName]) ?? emptyQueue

import { create } from 'zustand'

/** A form that holds more than what is stored: typed and not sent yet, on its way, or refused. */
export type FormState = {
  /** Fields that differ from what is stored. */
  changes: Readonly<Record<string, unknown>>
  /** What was sent and not answered yet. */
  underWay: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  /** Why the last try to store it failed; `stale`: somebody else changed the draft meanwhile. */
  failure: { message: string; stale: boolean } | null
  /** When something of it was last stored, epoch ms. */
  savedAt: number | null
}

export const emptyForm: FormState = { changes: {}, underWay: {}, errors: {}, failure: null, savedAt: null }

type FormStore = {
  forms: Readonly<Record<string, FormState>>
  update: (id: string, change: (form: FormState) => FormState) => void
  clear: () => void
}

/** Outlives the inspector, so that nothing typed is lost when another place is selected or the server says no. */
export const useFormStore = create<FormStore>()((set) => ({
  forms: {},
  update: (id, change) => set(({ forms }) => ({ forms: { ...forms, [id]: change(forms[id] ?? emptyForm) } })),
  clear: () => set({ forms: {} }),
}))

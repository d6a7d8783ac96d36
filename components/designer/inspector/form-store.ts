import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'

/** A form that holds more than what is stored: typed and not sent yet, on its way, or refused. */
export type FormState = {
  /** Fields that differ from what is stored. */
  changes: Readonly<Record<string, unknown>>
  /** What was sent and not answered yet. */
  underWay: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  /** Why the last try to store it failed. */
  failure: string | null
  /** When something of it was last stored, epoch ms. */
  savedAt: number | null
}

export const emptyForm: FormState = { changes: {}, underWay: {}, errors: {}, failure: null, savedAt: null }

type FormStore = {
  forms: Readonly<Record<string, FormState>>
  update: (id: string, change: (form: FormState) => FormState) => void
  /** A form goes by another id: its place was stored. */
  rename: (from: string, to: string) => void
}

/**
 * Outlives the inspector, so that nothing typed is lost when another place is selected or the server says no. What is
 * not stored also outlives the page in this tab: a reload, or a session that ended and was begun again.
 */
export const useFormStore = create<FormStore>()(
  persist(
    (set) => ({
      forms: {},
      update: (id, change) => set(({ forms }) => ({ forms: { ...forms, [id]: change(forms[id] ?? emptyForm) } })),
      rename: (from, to) =>
        set(({ forms: { [from]: form, ...others } }) => ({ forms: form ? { ...others, [to]: form } : others })),
    }),
    {
      name: 'designer-forms',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ forms }) => ({
        forms: Object.fromEntries(
          Object.entries(forms)
            .filter(([, { changes }]) => Object.keys(changes).length > 0)
            .map(([id, { changes }]) => [id, { ...emptyForm, changes }]),
        ),
      }),
    },
  ),
)

import { noSettings } from 'ivr-runtime/domain/call/test-settings'
import { create } from 'zustand'
import type { CallTo } from './use-test-call.ts'

type TestCallState = {
  to: CallTo
  view: 'phone' | 'tests'
  /** A menu that the canvas or the inspector wants to be called into; the panel clears it. */
  wantedMenu: string | null
  setTo: (to: CallTo) => void
  show: (view: 'phone' | 'tests') => void
  callInto: (menuId: string | null) => void
  reset: () => void
}

const initial: Pick<TestCallState, 'to' | 'view' | 'wantedMenu'> = {
  to: { version: 'draft', callerNumber: '', settings: noSettings },
  view: 'phone',
  wantedMenu: null,
}

/** What the next test call is to be like, and what the panel of test calls shows. */
export const useTestCallStore = create<TestCallState>()((set) => ({
  ...initial,
  setTo: (to) => set({ to }),
  show: (view) => set({ view }),
  callInto: (wantedMenu) => set(wantedMenu === null ? { wantedMenu } : { wantedMenu, view: 'phone' }),
  reset: () => set(initial),
}))

import { isSignedOut } from './refusal.ts'

let leaving = false

/** Leads to sign-in, and from there back to this page, when `error` says that the session has ended. */
export function signInAgain(error: Error): void {
  if (typeof window === 'undefined' || leaving || !isSignedOut(error)) return
  leaving = true
  const { pathname, search } = window.location
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(pathname + search)}`)
}

/** The page is being left to sign in again, and will come back. */
export const isLeavingToSignIn = (): boolean => leaving

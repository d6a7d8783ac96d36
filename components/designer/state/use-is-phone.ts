import { useSyncExternalStore } from 'react'

const phone = '(max-width: 639px)'

/** Whether the page is as narrow as a phone's: flows are read there, not edited. False until the browser has told. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(watch, isPhone, () => false)
}

const isPhone = () => matchMedia(phone).matches

function watch(changed: () => void): () => void {
  const list = matchMedia(phone)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}

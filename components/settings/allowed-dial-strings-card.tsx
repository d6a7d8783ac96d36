'use client'

import { AllowListCard } from './allow-list-card.tsx'

/** Beginnings of dial strings with which a key may leave the phone system. */
export function AllowedDialStringsCard({ beginnings, mayWrite }: { beginnings: readonly string[]; mayWrite: boolean }) {
  return (
    <AllowListCard
      list="allowedDialStrings"
      texts="dialStrings"
      entries={beginnings}
      tidy={(typed) => typed.trim()}
      mayWrite={mayWrite}
    />
  )
}

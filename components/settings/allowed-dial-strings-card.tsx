'use client'

import { AllowListCard } from './allow-list-card.tsx'

/** Beginnings of dial strings with which a key may leave the phone system. */
export function AllowedDialStringsCard({ beginnings, mayWrite }: { beginnings: readonly string[]; mayWrite: boolean }) {
  return (
    <AllowListCard
      list="allowedDialStrings"
      title="Allowed dial strings"
      description="Keys that send a caller to an extension go through the dialplan. A full dial string, straight to a carrier’s gateway, must begin with one of these."
      entries={beginnings}
      noun="dial string"
      hint="How it begins, such as sofia/gateway/carrier/ or sofia/gateway/carrier/+44"
      none="None is named: extensions and numbers are dialled through the dialplan only."
      tidy={(typed) => typed.trim()}
      mayWrite={mayWrite}
    />
  )
}

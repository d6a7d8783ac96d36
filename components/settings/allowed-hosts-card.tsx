'use client'

import { AllowListCard } from './allow-list-card.tsx'

/** Hosts that a web request of an IVR may reach although they are private or without TLS. */
export function AllowedHostsCard({ hosts, mayWrite }: { hosts: readonly string[]; mayWrite: boolean }) {
  return (
    <AllowListCard
      list="allowedHosts"
      texts="hosts"
      entries={hosts}
      tidy={(typed) => typed.trim().toLowerCase()}
      mayWrite={mayWrite}
    />
  )
}

'use client'

import { AllowListCard } from './allow-list-card.tsx'

/** Hosts that a web request of an IVR may reach although they are private or without TLS. */
export function AllowedHostsCard({ hosts, mayWrite }: { hosts: readonly string[]; mayWrite: boolean }) {
  return (
    <AllowListCard
      list="allowedHosts"
      title="Allowed hosts"
      description="Keys that ask a web service reach public HTTPS addresses only. A service in your own network, or one without TLS, must be named here."
      entries={hosts}
      noun="host"
      hint="host or host:port, such as crm.example.internal or 10.0.0.5:8080"
      none="No host is named: only public HTTPS addresses can be reached."
      tidy={(typed) => typed.trim().toLowerCase()}
      mayWrite={mayWrite}
    />
  )
}

import type { Metadata } from 'next'
import { Suspense } from 'react'
import { CallsPage } from '../../../components/calls/calls-page.tsx'
import { requireSession } from '../../page-session.ts'

export const metadata: Metadata = { title: 'Calls' }

export default async function CallsRoute() {
  await requireSession('/calls')
  return (
    <Suspense>
      <CallsPage />
    </Suspense>
  )
}

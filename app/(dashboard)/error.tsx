'use client'

import { PageError } from '../../components/app/page-error.tsx'

export default function DashboardErrorPage() {
  return (
    <div className="grid min-h-full content-center">
      <PageError />
    </div>
  )
}

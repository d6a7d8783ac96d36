'use client'

import { PageError } from '../components/app/page-error.tsx'

export default function ErrorPage() {
  return (
    <main className="grid min-h-dvh content-center">
      <PageError />
    </main>
  )
}

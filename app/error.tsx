'use client'

import { ErrorState } from '../components/ui/error-state.tsx'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="grid min-h-dvh content-center">
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorState title="This page could not be shown" onRetry={reset}>
        Nothing you saved is lost. Try again; if it stays like this, look into the log of the server.
      </ErrorState>
    </main>
  )
}

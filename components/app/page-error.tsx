'use client'

import { ErrorState } from '../ui/error-state.tsx'

/**
 * In place of a page that the server could not make. Trying again asks the server anew: rendering again what it sent
 * would only show the same failure.
 */
export function PageError() {
  return (
    <>
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorState title="This page could not be shown" onRetry={() => window.location.reload()}>
        The server or its database did not answer. Nothing you saved is lost. Try again; if it stays like this, look
        into the log of the server.
      </ErrorState>
    </>
  )
}

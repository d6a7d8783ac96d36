import { QueryClient } from '@tanstack/react-query'
import { isRefusal } from './refusal.ts'

const staleMs = 10_000
const mostRetries = 2

/** Tries again when the server could not be reached, never when it refused. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: staleMs, retry: (failures, error) => failures < mostRetries && !isRefusal(error) },
      mutations: { retry: false },
    },
  })
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isRefusal } from './refusal.ts'
import { signInAgain } from './sign-in-again.ts'

const staleMs = 10_000
const mostRetries = 2

/** Tries again when the server could not be reached, never when it refused. A session that ended leads to sign-in. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: signInAgain }),
    mutationCache: new MutationCache({ onError: signInAgain }),
    defaultOptions: {
      queries: { staleTime: staleMs, retry: (failures, error) => failures < mostRetries && !isRefusal(error) },
      mutations: { retry: false },
    },
  })
}

import { HttpApiClient } from 'ivr-runtime/adapters/http/api-client'
import type { WebServices } from 'ivr-runtime/ports/api-client'

/** Asks web services as the runtimes do: 10 s, HTTPS and public addresses unless allowed by name. */
export const openWebServices = (): WebServices => new HttpApiClient()

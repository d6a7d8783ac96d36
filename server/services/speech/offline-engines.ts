import { findOfflineEngines, type OfflineEngines } from 'ivr-runtime/speech/offline-engines'

let found: Promise<OfflineEngines> | null = null

/** The engines that need no network, set up when first wanted; one set serves the process. */
export function offlineEngines(): Promise<OfflineEngines> {
  found ??= findOfflineEngines()
  return found
}

import { join } from 'node:path'

/** The audio of an IVR's calls; its runtime writes there. */
export const promptDir = (audioDir: string, ivrId: number): string => join(audioDir, String(ivrId))

/** What people listened to while they were writing. */
export const previewDir = (audioDir: string, ivrId: number): string => join(promptDir(audioDir, ivrId), 'preview')

/** Where a browser or an integrator gets it. */
export const audioUrl = (ivrName: string, hash: string): string => `/v1/ivrs/${ivrName}/tts/audio/${hash}`

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

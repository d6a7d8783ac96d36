import { join } from 'node:path'
import { passingDir } from 'ivr-runtime/speech/passing-dir'

/** The audio of an IVR's calls; its runtime writes there. */
export const promptDir = (audioDir: string, ivrId: number): string => join(audioDir, String(ivrId))

/** What people listened to while they were writing. */
export const previewDir = (audioDir: string, ivrId: number): string => join(promptDir(audioDir, ivrId), 'preview')

/** Everywhere that a file of the IVR may be, the likeliest place first. */
export const audioDirs = (audioDir: string, ivrId: number): string[] => [
  promptDir(audioDir, ivrId),
  previewDir(audioDir, ivrId),
  passingDir(promptDir(audioDir, ivrId)),
]

/** Where a browser or an integrator gets it. */
export const audioUrl = (ivrName: string, hash: string): string => `/v1/ivrs/${ivrName}/tts/audio/${hash}`

export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

import { join } from 'node:path'

/**
 * Within an IVR's audio, where speech is that was made for one call: what web services answered. It may hold personal
 * data, so it is deleted after an hour and stands in no index.
 */
export const passingDir = (audioDir: string): string => join(audioDir, 'spoken')

/** Environment variables of a process. */
export type Variables = Record<string, string | undefined>

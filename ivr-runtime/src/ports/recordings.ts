/** The tenant's library of recordings. */
export interface Recordings {
  /** Absolute path of what `library:<name>` plays now, from memory; null: there is no such recording. */
  fileOf(name: string): string | null
}

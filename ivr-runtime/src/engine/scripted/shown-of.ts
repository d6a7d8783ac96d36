import type { Utterance } from '../../domain/flow/utterance.ts'

/** What a record may hold of what was said. */
export const shownOf = ({ text, shown }: Utterance): string => shown ?? text

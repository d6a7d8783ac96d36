import type { Services } from '../services.ts'

/** What sessions are encrypted with. Made of `SECRETS_KEY`, so that nothing further need be configured. */
export const sessionSecret = ({ secrets }: Pick<Services, 'secrets'>): string => secrets.derive('session')

import type { IncomingMessage } from 'node:http'

/** The path of a request, without what is asked of it. */
export const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/'

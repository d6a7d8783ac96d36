import { sharedWeb } from '../../../../server/web/shared-web.ts'

const handle = (request: Request): Promise<Response> => sharedWeb().trpc(request)

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'
export { handle as GET, handle as POST }

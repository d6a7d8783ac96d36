import type { Services } from '../services.ts'

/** What the product calls itself, and who is behind it. */
export const getBranding = (services: Services): { brand: string; poweredBy: string } => ({ ...services.branding })

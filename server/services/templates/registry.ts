import { bilingual } from './bilingual.ts'
import { clinic } from './clinic.ts'
import { emergencyClosure } from './emergency-closure.ts'
import { shop } from './shop.ts'
import { supportDesk } from './support-desk.ts'
import { supportHotline } from './support-hotline.ts'
import { survey } from './survey.ts'
import type { Template } from './template.ts'

/** In the order in which a gallery shows them. */
export const templateIds = [
  'support-hotline',
  'clinic',
  'shop',
  'support-desk',
  'bilingual',
  'survey',
  'emergency-closure',
] as const
export type TemplateId = (typeof templateIds)[number]

export const templates: Record<TemplateId, Template> = {
  'support-hotline': supportHotline,
  clinic,
  shop,
  'support-desk': supportDesk,
  bilingual,
  survey,
  'emergency-closure': emergencyClosure,
}

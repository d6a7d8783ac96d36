import { type TemplateId, templateIds, templates } from './registry.ts'
import type { Template } from './template.ts'

/** All templates, in the order in which a gallery shows them. */
export const listTemplates = (): (Template & { id: TemplateId })[] =>
  templateIds.map((id) => ({ id, ...templates[id] }))

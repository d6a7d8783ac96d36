import type { RouterOutputs } from '../../app/trpc.ts'
import type { Draft } from '../../designer/draft/draft.ts'

export type Template = RouterOutputs['template']['list'][number]

/** A template as the designer's canvas takes it. */
export const templateDraft = ({ id, ivr, menus }: Template): Draft => ({
  ivr: {
    id: 0,
    name: id,
    rootMenuId: ivr.rootMenuId,
    publishMode: 'manual',
    publishedVersion: null,
    draftRevision: 0,
    layoutRevision: 0,
    language: ivr.defaultLanguage,
    voice: ivr.defaultVoice,
    ttsModel: ivr.ttsModel,
  },
  menus: menus.map(({ options, ...menu }, index) => ({
    ...menu,
    id: index,
    options: options.map((option, at) => ({ ...option, id: at })),
  })),
  positions: {},
  notes: {},
  problems: [],
  canPublish: true,
  changedSincePublish: false,
})

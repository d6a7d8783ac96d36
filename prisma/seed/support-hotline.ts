import { supportHotline as template } from '../../server/services/templates/support-hotline.ts'
import type { DemoIvr } from './demo-ivr.ts'

/** The complete example of the product document, word for word. */
export const supportHotline: DemoIvr = {
  description: template.ivr.description,
  ivr: {
    name: 'support-hotline',
    defaultLanguage: template.ivr.defaultLanguage,
    defaultVoice: template.ivr.defaultVoice,
    ttsModel: template.ivr.ttsModel,
    rootMenuId: template.ivr.rootMenuId,
  },
  menus: template.menus,
}

import { httpApiCallConfigSchema } from 'ivr-runtime/domain/flow/http-api-call'
import { hoursConfigSchema } from 'ivr-runtime/domain/flow/kinds/hours'
import type { Draft } from '../../draft/draft.ts'
import { knownVariables } from '../../draft/known-variables.ts'
import { startOf } from '../../draft/start-of.ts'

/** A web service that a key calls. `path`: where in its answer the value is that is spoken. */
export type Service = { menu: string; key: string; host: string; path: string | null }

/** What of a flow the settings of a test speak of. */
export type FlowFacts = {
  rootMenuId: string | null
  menus: string[]
  hours: { menu: string; timeZone: string; holidays: { date: string; everyYear: boolean; name: string | null }[] }[]
  services: Service[]
  variables: string[]
  language: string
}

/** The facts of a draft; what is not valid in it is left out. */
export function flowFacts(draft: Draft): FlowFacts {
  return {
    rootMenuId: startOf(draft),
    language: draft.ivr.language,
    menus: draft.menus.map(({ menuId }) => menuId),
    hours: draft.menus.flatMap((menu) => {
      const config = menu.kind === 'hours' ? hoursConfigSchema.safeParse(menu.config).data : undefined
      if (!config) return []
      const holidays = config.holidays.map(({ date, every_year: everyYear = false, name = null }) => {
        return { date, everyYear, name }
      })
      return [{ menu: menu.menuId, timeZone: config.time_zone, holidays }]
    }),
    services: draft.menus.flatMap(({ menuId, options }) =>
      options
        .filter(({ actionType }) => actionType === 'http_api_call')
        .map(({ digit, actionTarget, actionConfig }) => ({
          menu: menuId,
          key: digit,
          host: URL.canParse(actionTarget) ? new URL(actionTarget).host : actionTarget,
          path: httpApiCallConfigSchema.safeParse(actionConfig ?? {}).data?.response_path ?? null,
        })),
    ),
    // One's own first: those are what a test wants to set.
    variables: knownVariables(draft)
      .map(({ name }) => name)
      .filter((name) => name !== 'ivr_name' && name !== 'called_number'),
  }
}

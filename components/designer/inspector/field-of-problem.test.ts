import type { Problem } from 'ivr-runtime/domain/flow/problem'
import { expect, test } from 'vitest'
import { fieldOfProblem } from './field-of-problem.ts'

const at = (place: Problem['place']) => fieldOfProblem({ place })

test.each([
  [{ menuId: 'm', field: 'promptText' }, 'promptText'],
  [{ menuId: 'm', field: 'timeoutSec' }, 'timeoutSeconds'],
  [{ menuId: 'm', field: 'config.weekly.mon.0.1' }, 'weekly.mon'],
  [{ menuId: 'm', field: 'config.weekly' }, 'weekly'],
  [{ menuId: 'm', field: 'config.time_zone' }, 'timeZone'],
  [{ menuId: 'm', field: 'config.holidays.2.date' }, 'holidays.2'],
  [{ menuId: 'm', field: 'config.cases.1.value' }, 'cases.1'],
  [{ menuId: 'm', field: 'translations.fr.prompt_text' }, 'translations.fr'],
  [{ menuId: 'm', key: 'open' }, 'exit.open'],
  [{ menuId: 'm', key: '1', field: 'target' }, 'actionTarget'],
  [{ menuId: 'm', key: '1', field: 'config.on_fail' }, 'onFail'],
  [{ menuId: 'm', key: '1', field: 'actionConfig.save_as' }, 'saveAs'],
  [{ menuId: 'm', key: '1', field: 'config.set.language' }, 'set'],
  [{ menuId: 'm' }, 'first'],
])('%j is put right at %s', (place, field) => expect(at(place)).toBe(field))

'use client'

import { useMutation } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { toast } from 'sonner'
import { useTranslations } from 'use-intl'
import { useTRPCClient } from '../../../app/trpc.ts'
import { useErrorMessage } from '../../../app/use-error-message.ts'
import { Button } from '../../../ui/button.tsx'
import { useDesigner } from '../../state/designer-context.tsx'
import type { FlowFacts } from '../settings/flow-facts.ts'
import { outcomeInWords } from '../step-in-words.ts'
import type { StepTexts } from '../step-texts.ts'
import type { TestCallTexts } from '../test-call-texts.ts'
import type { TestCall } from '../use-test-call.ts'
import { type EditedTest, TestEditor } from './test-editor.tsx'

/** Makes a scripted test of a call that has ended. */
export function SaveAsTest({ call, facts }: { call: TestCall; facts: FlowFacts }) {
  const t = useTranslations('designerTestCall')
  const errorMessage = useErrorMessage()
  const { canEdit } = useDesigner()
  const client = useTRPCClient()
  const stepTexts = useTranslations('steps')
  const [edited, setEdited] = useState<EditedTest | null>(null)
  const read = useMutation({
    mutationFn: () => client.ivrTest.ofTestCall.query({ id: call.id }),
    onSuccess: ({ script, settings, notes }) =>
      setEdited({ id: null, name: nameOf(call, t, stepTexts), script, settings, notes }),
    onError: (error) => toast.error(t('saveAsTest.notMade'), { description: errorMessage(error) }),
  })
  if (!canEdit) return null
  return (
    <>
      <Button
        size="sm"
        icon={FlaskConical}
        className="justify-self-start"
        pending={read.isPending}
        onClick={() => read.mutate()}
      >
        {t('saveAsTest.save')}
      </Button>
      {edited ? <TestEditor facts={facts} test={edited} runnable onClose={() => setEdited(null)} /> : null}
    </>
  )
}

/** `Keys 1, 2: Sent to queue-sales`. */
function nameOf({ steps, outcome }: TestCall, t: TestCallTexts, stepTexts: StepTexts): string {
  const keys = steps.flatMap(({ step }) => (step.kind === 'input' ? [step.digits] : []))
  const end = outcome ? outcomeInWords(outcome, stepTexts) : t('saveAsTest.call')
  const name = keys.length === 0 ? end : t('saveAsTest.name', { count: keys.length, keys: keys.join(', '), end })
  return name.slice(0, 100)
}

import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'

export type CheckboxListProps = {
  legend: string
  options: readonly { value: string; label: string; hint: string }[]
  /** Of a form's field that holds the chosen values. */
  register: UseFormRegisterReturn
  error?: string | undefined
}

/** Any of a few. */
export function CheckboxList({ legend, options, register, error }: CheckboxListProps) {
  const errorId = useId()
  return (
    <fieldset aria-describedby={error ? errorId : undefined} className="grid gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">{legend}</legend>
      <div className="divide-y rounded-md border">
        {options.map(({ value, label, hint }) => (
          <label key={value} className="flex items-start gap-2.5 px-3 py-2 hover:bg-hover">
            <input type="checkbox" value={value} {...register} className="mt-0.5 size-3.5 accent-accent-solid" />
            <span className="grid">
              <span className="text-sm">{label}</span>
              <span className="text-muted text-xs">{hint}</span>
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={errorId} className="flex items-start gap-1 text-danger text-xs">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

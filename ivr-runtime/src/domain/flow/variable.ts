import { z } from 'zod'

/** Name of a variable of a call, used as `{name}`. */
export const variableNameSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,31}$/,
    'must be up to 32 lower-case letters, digits and "_", beginning with a letter, such as account',
  )

/** Variables that every call has. Of these only `language` can be set: it changes the language of the call. */
export const builtInVariables = ['caller_number', 'called_number', 'language', 'ivr_name'] as const

// `{value}` is what a web service answered, wherever a template speaks it.
const reserved: readonly string[] = [...builtInVariables, 'value']

/** A variable that digits or a web service's answer may go into. */
export const ownVariableSchema = variableNameSchema.refine(
  (name) => !reserved.includes(name),
  `must be none of ${reserved.join(', ')}: those have a meaning of their own`,
)

/** A variable that an option may set: one's own, or `language`. */
export const settableVariableSchema = variableNameSchema.refine(
  (name) => name === 'language' || !reserved.includes(name),
  `must be none of ${reserved.filter((name) => name !== 'language').join(', ')}: those have a meaning of their own`,
)

/** Longest value of a variable, in characters; what is longer is cut. */
export const variableMaxLength = 1024

/** As many as a call keeps; further ones are not set. */
export const variablesMax = 50

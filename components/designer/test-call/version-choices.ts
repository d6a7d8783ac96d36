import type { TestCallTexts } from './test-call-texts.ts'

type Version = { version: number; note: string | null }

/** The draft and every version, newest first, as a choice. */
export const versionChoices = (versions: readonly Version[], published: number | null, t: TestCallTexts) => [
  { value: 'draft', label: t('versions.draft'), hint: undefined },
  ...versions
    .toSorted((a, b) => b.version - a.version)
    .map(({ version, note }) => ({
      value: String(version),
      label: version === published ? t('versions.published', { version: String(version) }) : `v${version}`,
      hint: note ?? undefined,
    })),
]

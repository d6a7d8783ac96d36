/** The hang-up causes that a flow may mean, with words for people; FreeSWITCH knows more, and any may be typed in. */
export const hangupCauses = [
  { value: 'NORMAL_CLEARING', label: 'Ended normally' },
  { value: 'USER_BUSY', label: 'Busy' },
  { value: 'NO_ANSWER', label: 'No answer' },
  { value: 'CALL_REJECTED', label: 'Rejected' },
  { value: 'NORMAL_TEMPORARY_FAILURE', label: 'Try again later' },
  { value: 'UNALLOCATED_NUMBER', label: 'Number not in use' },
] as const

export function hangupCauseInWords(cause: string): string {
  return hangupCauses.find((each) => each.value === cause)?.label ?? cause
}

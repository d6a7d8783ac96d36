const causes: Record<string, string> = {
  USER_BUSY: 'The line is busy',
  NO_ANSWER: 'Nobody answered',
  NO_USER_RESPONSE: 'Nobody answered',
  ALLOTTED_TIMEOUT: 'Nobody answered',
  CALL_REJECTED: 'The call was declined',
  USER_NOT_REGISTERED: 'No phone is registered there',
  SUBSCRIBER_ABSENT: 'No phone is registered there',
  UNALLOCATED_NUMBER: 'There is no such number',
  INVALID_NUMBER_FORMAT: 'There is no such number',
  NO_ROUTE_DESTINATION: 'There is no way to this number',
  DESTINATION_OUT_OF_ORDER: 'The other side is out of order',
  NORMAL_TEMPORARY_FAILURE: 'The network could not put it through',
  NETWORK_OUT_OF_ORDER: 'The network could not put it through',
  NORMAL_CIRCUIT_CONGESTION: 'All lines were taken',
  interrupted: 'The process that ran the call was lost meanwhile',
  GATEWAY_DOWN: 'The line to the carrier is down',
}

/** Why the other side of a transfer was not reached, from FreeSWITCH's hang-up cause. */
export function failedTransferInWords(cause: string): string {
  return causes[cause] ?? `The switch says ${cause}`
}

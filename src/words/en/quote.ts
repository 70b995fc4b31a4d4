/** The words of what is copied out of the record: sentences that say who says it, and what the others say. */
export const quote = {
  according: 'According to',
  reported: 'as reported by',
  own: 'in',
  undated: 'on a day that is not known',
  said: 'said',
  others: 'accounts differ:',
  more: '{n} more accounts differ too',
  oneMore: 'one more account differs too',
  since: 'later {fate} by the same account',
  claim: 'Claim {id}: what {who} said on “{asks}”, read in {read}.',
} as const;

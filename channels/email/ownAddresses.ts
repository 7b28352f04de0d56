/** Local part and domain in lower case, without what stands after a « + ». */
export const plainAddress = (address: string): string => address.toLowerCase().replace(/\+[^@]*(?=@)/, "");

/** Whether an address is one of ours; anything between « + » and « @ » is ours too. */
export const isOurs = (address: string, ownAddresses: readonly string[]): boolean =>
  ownAddresses.some((own) => plainAddress(own) === plainAddress(address));

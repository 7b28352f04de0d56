/** North American or international number, as `+15145550123`. */
export const isPhone = (address: string): boolean => /^\+[1-9]\d{6,14}$/.test(address);

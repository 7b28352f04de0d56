/**
 * Whether answers may be sent to that address. With a token that names it, yes; without one, only to this machine, where the
 * Emulator and the Agents Playground listen: anybody else could have the server call whatever they like.
 */
export function isTrustedService(serviceUrl: string, vouchedFor: string | undefined): boolean {
  if (vouchedFor !== undefined && vouchedFor === serviceUrl) return true;
  return isThisMachine(new URL(serviceUrl).hostname);
}

const isThisMachine = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);

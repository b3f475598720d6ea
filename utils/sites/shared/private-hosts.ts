/** `host` as an IPv4 address in four numbers, also out of an IPv6 address that maps one. */
function ipv4(host: string): number[] | undefined {
  const plain = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(host);
  if (plain) return plain.slice(1).map(Number);
  const mapped = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(host);
  return mapped?.slice(1).flatMap((part) => [Number.parseInt(part, 16) >> 8, Number.parseInt(part, 16) & 255]);
}

/** Whether `host` (of a parsed URL) is this machine, or a name that only a local network knows. */
export function isLocalName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  if (/^\[::1?\]$/.test(name)) return true;
  const address = ipv4(name);
  if (address) return address[0] === 127 || address.every((part) => part === 0);
  if (name.startsWith('[')) return false;
  return (
    !name.includes('.') || /\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/.test(name)
  );
}

/** Whether `host` is an address of a private, link-local or carrier network (RFC 1918, 3927, 4193, 4291, 6598). */
export function isPrivateAddress(host: string): boolean {
  const address = ipv4(host);
  if (!address) return /^\[f(?:[cd][0-9a-f]{2}|e[89ab][0-9a-f]):/.test(host);
  const [a = 0, b = 0] = address;
  if (a === 0 || a === 10 || (a === 169 && b === 254) || (a === 192 && b === 168)) return true;
  return (a === 172 && b >= 16 && b < 32) || (a === 100 && b >= 64 && b < 128);
}

/**
 * The one answer to "is this host local?": this machine, the reader's network, or what only such a network knows.
 * Hosts are those of a parsed URL, which has already turned `0x7f.1` into `127.0.0.1` and `[::0:1]` into `[::1]`.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Endings that only a local network, a container or a cluster resolves, and those that are reserved for it (RFC 2606, 6761, 6762, 8375). */
const LOCAL_ENDINGS = words(`
  localhost local localdomain internal intranet intra lan home corp mail private priv workgroup domain dhcp arpa test invalid
  svc default consul docker kube pod router gateway modem station hotspot setup hub cpe ip belkin dlink bbrouter`);

/** Names that answer with an address inside, whatever stands before them: wildcard services, routers, metadata. */
const INSIDE = words(`
  localtest.me lvh.me vcap.me lacolhost.com fuf.me localho.st smackaho.st localhost.direct traefik.me xip.io xip.name
  ts.net
  fritz.box fritz.nas fritz.repeater o2.box easy.box kabel.box router.asus.com asusrouter.com asusnetwork.net
  routerlogin.net routerlogin.com mywifiext.net mywifiext.com orbilogin.net orbilogin.com
  tplinkwifi.net tplinklogin.net tplinkmodem.net tplinkextender.net tplinkrepeater.net tplinkdeco.net tplinkap.net
  tendawifi.com mwlogin.net melogin.cn falogin.cn router.miwifi.com www.miwifi.com miwifi.com netis.cc hi.link
  linksyssmartwifi.com myrouter.io gateway.2wire.net mafreebox.freebox.fr homehub.olleh.com router.synology.com
  setup.meraki.com my.meraki.com wifi.meraki.com
  metadata.tencentyun.com`);

/** Services whose own site is public and whose names below it say which address they lead to. */
const INSIDE_BELOW = words('nip.io sslip.io backname.io plex.direct local-ip.co rbndr.us 1u.ms ip6.name');

/** Blocks of IPv4 that are not on the public internet (IANA's special-purpose registry), as first address and prefix length. */
const SPECIAL_IPV4: readonly (readonly [number, number])[] = (
  [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    // Multicast, reserved and broadcast.
    ['224.0.0.0', 3],
    // Azure answers its machines here.
    ['168.63.129.16', 32],
  ] as const
).map(([address, length]) => [ipv4(address)!, length]);

/** `host` as the 32 bits of an IPv4 address. */
function ipv4(host: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host)?.slice(1).map(Number);
  return parts?.reduce((sum, part) => sum * 256 + part, 0);
}

/** `host` as the eight groups of an IPv6 address. */
function ipv6(host: string): number[] | undefined {
  const text = /^\[([0-9a-f:]+)\]$/i.exec(host)?.[1];
  if (!text) return undefined;
  const [head = '', tail] = text.split('::');
  const groups = (side: string) => (side ? side.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const [before, after] = [groups(head), groups(tail ?? '')];
  return [...before, ...Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}

const inBlock = (address: number, [start, length]: readonly [number, number]): boolean =>
  Math.floor(address / 2 ** (32 - length)) === Math.floor(start / 2 ** (32 - length));

const isSpecialIPv4 = (address: number): boolean => SPECIAL_IPV4.some((block) => inBlock(address, block));

const joined = (high = 0, low = 0): number => high * 65_536 + low;

/** The IPv4 address that an IPv6 address stands for: mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96) and 6to4 (2002::/16). */
function embeddedIPv4(groups: readonly number[]): number | undefined {
  const [a, b, c, , , f, g, h] = groups;
  const zero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (zero(0, 5) && f === 0xffff) return joined(g, h);
  if (a === 0x64 && b === 0xff9b && zero(2, 6)) return joined(g, h);
  return a === 0x2002 ? joined(b, c) : undefined;
}

/** Only 2000::/3 is handed out; within it protocols (2001::/23, Teredo among them) and documentation have no public hosts. */
function isSpecialIPv6(groups: readonly number[]): boolean {
  const embedded = embeddedIPv4(groups);
  if (embedded !== undefined) return isSpecialIPv4(embedded);
  const [a = 0, b = 0] = groups;
  if (a < 0x2000 || a > 0x3fff) return true;
  return (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || (a === 0x3fff && b < 0x1000);
}

/** Whether `host` is an address of this machine: 127.0.0.0/8, ::1, the unspecified ones, mapped or not. */
function isLoopback(host: string): boolean {
  const groups = ipv6(host);
  const address = groups ? embeddedIPv4(groups) : ipv4(host);
  if (address !== undefined) return address === 0 || inBlock(address, [0x7f000000, 8]);
  return groups?.slice(0, 7).every((group) => group === 0) === true && groups[7]! <= 1;
}

/** `a.b.c`, `b.c`, `c` */
function upwards(name: string): string[] {
  const labels = name.split('.');
  return labels.map((_, start) => labels.slice(start).join('.'));
}

/** No name of the public network is longer (RFC 1035); browsers parse longer ones all the same. */
const MAX_HOST_CHARS = 254;

/** Whether `host` (of a parsed URL) is this machine, or a name that leads into a local network. */
export function isLocalName(host: string): boolean {
  if (host.length > MAX_HOST_CHARS) return true;
  const name = host.toLowerCase().replace(/\.+$/, '');
  if (name.startsWith('[') || ipv4(name) !== undefined) return isLoopback(name);
  if (name === '') return false;
  const names = upwards(name);
  return (
    names.length === 1 ||
    LOCAL_ENDINGS.has(names.at(-1)!) ||
    names.some((above, index) => INSIDE.has(above) || (index > 0 && INSIDE_BELOW.has(above)))
  );
}

/** Whether `host` (of a parsed URL) is an address that no public host has: private, link-local, carrier, multicast, reserved. */
export function isPrivateAddress(host: string): boolean {
  const address = ipv4(host);
  if (address !== undefined) return isSpecialIPv4(address);
  const groups = ipv6(host);
  return groups !== undefined && isSpecialIPv6(groups);
}

/** Whether `host` (of a parsed URL) is this device or in its own network. */
export const isInside = (host: string): boolean => isLocalName(host) || isPrivateAddress(host);

/** Whether the server at `address` is this device or in its own network; false for what is no address. */
export const isServerInside = (address = ''): boolean => isInside(URL.parse(address)?.hostname ?? '');

/** Whether `host` (of a parsed URL) is this computer by a name that may go without encryption, and is asked for as such. */
export const isThisComputer = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';

/** Whether a model's address is this computer, or there is none because the browser itself holds the model. */
export const isOnThisComputer = (baseUrl: string): boolean =>
  baseUrl === '' || isThisComputer(URL.parse(baseUrl)?.hostname ?? '');

/** Names that look public and lead inside. */
export const INSIDE_NAMES: readonly string[] = [...INSIDE, ...INSIDE_BELOW];

import { describe, expect, test } from 'vitest';
import { isLocalName, isPrivateAddress } from '../../../utils/sites/shared/private-hosts.ts';

/** The host of an address as the browser's own parser has it: what the checks are given. */
const hostOf = (address: string) => new URL(address.includes('://') ? address : `http://${address}/`).hostname;
const words = (text: string) => text.trim().split(/\s+/);

/** This machine, or a name that leads into a local network. */
const LOCAL = words(`
  localhost LOCALHOST localhost. app.localhost 127.0.0.1 127.0.0.1. 127.1 127.255.255.254 2130706433 0x7f000001 0x7f.1 017700000001
  0177.0.0.1 0 0.0.0.0 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [64:ff9b::7f00:1] [2002:7f00:1::]
  http://public.example@127.0.0.1/ http://public.example:80@localhost:11434/ http://[::ffff:0:0]/
  router router. wiki printer.local printer.local. nas.home.arpa 1.0.0.10.in-addr.arpa ipv4only.arpa
  jira.internal metadata.google.internal instance-data.ec2.internal host.docker.internal git.corp router.lan nas.home
  www.intranet files.intra db.private db.priv pc.workgroup host.localdomain app.test nothing.invalid mx.mail
  kubernetes kubernetes.default kubernetes.default.svc kubernetes.default.svc.cluster.local api.prod.svc db.service.consul
  speedport.ip my.router wan.gateway homerouter.cpe web.setup mobile.hotspot bthub.hub
  fritz.box FRITZ.BOX fritz.box. www.fritz.box nas.fritz.box router.asus.com www.asusrouter.com routerlogin.net
  www.routerlogin.net routerlogin.com tplinkwifi.net tplinklogin.net www.tplinkwifi.net tplinkmodem.net orbilogin.com
  tendawifi.com miwifi.com www.miwifi.com hi.link homehub.olleh.com mafreebox.freebox.fr gateway.2wire.net my.meraki.com
  10.0.0.1.nip.io 10-0-0-1.nip.io app.10.0.0.1.nip.io 0a000001.nip.io 192-168-1-1.sslip.io www.192.168.0.1.sslip.io
  --1.sslip.io 10.0.0.1.xip.io xip.io localtest.me app.localtest.me lvh.me a.lvh.me vcap.me lacolhost.com x.lacolhost.com
  traefik.me 192-168-0-2.abcdef.plex.direct 7f000001.c0a80001.rbndr.us make-1-2-3-4-rebind-127.0.0.1-rr.1u.ms box.tail1234.ts.net
  metadata.tencentyun.com`);

/** Addresses that no public host has. */
const PRIVATE = words(`
  10.0.0.0 10.0.0.1 10.255.255.255 0xa000001 167772161 012.0.0.1 172.16.0.0 172.31.255.255 192.168.0.1 192.168.255.255
  0xc0.0xa8.0.1 3232235521 100.64.0.0 100.100.100.200 100.127.255.255 169.254.0.1 169.254.169.254 169.254.170.2 2852039166
  0xa9fea9fe 0251.0376.0251.0376 168.63.129.16 192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255
  198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 0.1.2.3
  [::ffff:10.0.0.1] [::ffff:a00:1] [::ffff:192.168.0.1] [::ffff:169.254.169.254] [::ffff:0:10.0.0.1] [::10.0.0.1] [::8.8.8.8] [::2]
  [64:ff9b::10.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::1] [64:ff9b:1::a00:1] [100::1] [2002:a00:1::] [2002:c0a8:1::1]
  [2001::1] [2001:0:a00:1::] [2001:10::1] [2001:20::1] [2001:db8::1] [2001:db8:ffff::] [3fff::1] [3fff:fff::1]
  [fc00::1] [fd00::1] [fd00:ec2::254] [fd20:ce::254] [fd12:3456:789a::1] [fdff:ffff::] [fe80::1] [fe80::1:2:3:4] [febf::1]
  [fec0::1] [fec0:0:0:ffff::1] [feff::1] [ff02::1] [ff05::2] [ffff::1] [5f00::1] [4000::1] [1fff::1] [8000::1]
  http://93.184.216.34@10.0.0.1/ http://news.example:443@[fe80::1]/`);

/** Hosts of the public internet that look like some of those above. */
const PUBLIC = words(`
  example.com www.example.com paper.example news.ycombinator.com 1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 11.0.0.0 93.184.216.34
  172.15.255.255 172.32.0.1 172.32.0.0 192.167.255.255 192.169.0.1 192.0.1.1 192.0.3.1 192.88.98.1 192.88.100.1 198.17.255.255
  198.20.0.0 198.51.99.1 198.51.101.1 203.0.112.1 203.0.114.1 100.63.255.255 100.128.0.1 101.64.0.1 126.255.255.255 128.0.0.1
  168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.1 223.255.255.255 1.0.0.0 134744072 0x08080808
  [2606:4700::1111] [2001:4860:4860::8888] [2001:200::1] [2001:db7::1] [2001:db9::1] [2002:808:808::1] [::ffff:8.8.8.8]
  [64:ff9b::8.8.8.8] [2a00:1450::1] [3ffe::1] [3fff:1000::1] [2000::1]
  nip.io sslip.io plex.direct nip.io.example.com notnip.io lvh.me.example.com mylvh.me localtest.me.uk
  asus.com www.asus.com tplink.com www.tp-link.com netgear.com iptime.com www.iptime.com myhome.iptime.org avm.de box.com
  dropbox.box fritz.box.example.com notfritz.box fritzbox.de miwifi.com.example.org meraki.com freebox.fr olleh.com
  localhost.example.com local.example.com router.example.com internal.example.com metadata.google.com svc.example.com
  10.0.0.1.example.com 192.168.0.1.example.com 172.32.0.1.example.com 127.0.0.1.com localhost.com intranet.com lan.com
  home.com corp.com test.com mail.com homes.example local.ch svc.io default.com docker.com kubernetes.io consul.io
  fe80.com fd00.net www.fe80.com fec0.org a.dev b.app c.zip private.org hub.com example.home.com x.cpe.br
  http://10.0.0.1@example.com/ http://localhost:80@example.com/`);

describe('a host leads inside', () => {
  test.each(LOCAL)('%s is this machine or a name that leads into a local network', (address) => {
    expect(isLocalName(hostOf(address))).toBe(true);
  });

  test.each(PRIVATE)('%s is an address that no public host has', (address) => {
    expect(isPrivateAddress(hostOf(address))).toBe(true);
  });
});

test.each(PUBLIC)('%s is a public host', (address) => {
  const host = hostOf(address);
  expect([isLocalName(host), isPrivateAddress(host)]).toEqual([false, false]);
});

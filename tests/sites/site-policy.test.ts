// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { SiteMode } from '../../utils/domain/index.ts';
import { neverAutomatic, siteModeFor } from '../../utils/sites/site-policy.ts';

describe('siteModeFor', () => {
  const sites: Record<string, SiteMode> = {
    'x.com': 'off',
    'example.com': 'on',
    'github.io': 'on',
    'blog.example.com': 'click',
  };
  it.each<[string, SiteMode, SiteMode]>([
    ['https://news.ycombinator.com/item?id=1', 'off', 'on'],
    ['https://news.hada.io/topic?id=1', 'click', 'on'],
    ['https://elsewhere.org/', 'click', 'click'],
    ['https://elsewhere.org/', 'on', 'on'],
    ['https://x.com/a', 'on', 'off'],
    ['https://mobile.x.com/a', 'on', 'off'],
    ['https://netflix.com/a', 'on', 'on'],
    ['https://www.example.com/', 'click', 'on'],
    // What is switched on is one host: those below it may be strangers', and the browser was not asked for them.
    ['https://shop.example.com/', 'click', 'click'],
    ['https://shop.example.com/', 'on', 'on'],
    ['https://someone.github.io/', 'click', 'click'],
    ['https://m.example.com/', 'click', 'click'],
    ['https://blog.example.com/', 'on', 'click'],
    ['https://old.blog.example.com/', 'on', 'click'],
    ['https://notexample.com/', 'click', 'click'],
    ['https://example.com.evil.org/', 'click', 'click'],
    ['https://constructor/', 'click', 'click'],
  ])('%s where everywhere is %s: %s', (url, everywhere, mode) => {
    expect(siteModeFor(url, { everywhere, sites })).toBe(mode);
  });

  it('lets the reader switch Hacker News off', () => {
    const settings = { everywhere: 'on' as const, sites: { 'news.ycombinator.com': 'off' as const } };
    expect(siteModeFor('https://news.ycombinator.com/', settings)).toBe('off');
  });
});

const NEVER: Record<string, string[]> = {
  browser: [
    'about:blank',
    'chrome://extensions/',
    'moz-extension://abc/options.html',
    'view-source:https://example.com/',
    'data:text/html,x',
    'https://chromewebstore.google.com/detail/x',
    'https://addons.mozilla.org/ko/firefox/',
    '',
    'not an address',
  ],
  local: [
    'http://localhost:3000/',
    'https://app.localhost/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0.0.0.0:8080/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://printer.local/',
    'http://wiki/',
    'http://wiki./',
    'https://git.corp/',
    'http://nas.home.arpa/',
    'https://jira.internal/browse/X-1',
    'http://router.lan/',
    'file:///home/me/a.html',
  ],
  private: [
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/',
    'http://100.64.0.1/',
    'http://[fe80::1]/',
    'http://[fd12:3456::1]/',
    'http://[fc00::1]/',
    'http://[2001:db8::1]/',
    'http://[::ffff:192.168.0.1]/',
  ],
  mail: [
    'https://mail.google.com/mail/u/0/',
    'https://mail.naver.com/v2/folders/0',
    'https://outlook.live.com/mail/0/',
    'https://mail.proton.me/u/0/inbox',
    'https://webmail.example.com/',
    'https://mail.example.co.kr/inbox',
    'https://app.slack.com/client/T1',
    'https://www.web.de/',
  ],
  bank: [
    'https://www.kbstar.com/',
    'https://obank.kbstar.com/quics',
    'https://bank.shinhan.com/',
    'https://www.kakaobank.com/',
    'https://www.tossinvest.com/stocks',
    'https://www.hyundaicard.com/',
    'https://pay.naver.com/',
    'https://order.pay.naver.com/home',
    'https://www.kiwoom.com/',
    'https://upbit.com/exchange',
    'https://secure.chase.com/',
    'https://www.paypal.com/',
    'https://anything.bank/',
    'https://home.example.bank/',
    'https://banking.example.de/',
    'https://checkout.stripe.com/c/pay/1',
    'https://www.hometax.go.kr/',
    'https://www.ing.com/',
  ],
  login: [
    'https://accounts.google.com/signin',
    'https://nid.naver.com/nidlogin.login',
    'https://login.example.com/',
    'https://sso.example.com/',
    'https://example.com/login',
    'https://example.com/ko/login/',
    'https://example.com/login.php?next=/',
    'https://example.com/users/sign_in',
    'https://github.com/login/oauth/authorize?x',
    'https://example.com/reset-password',
    'https://shop.example.com/checkout/step-1',
    'https://example.com/wp-admin/edit.php',
    'https://example.com/cart',
    'https://example.com/wp-login.php',
  ],
};

const MAY = [
  'https://news.ycombinator.com/item?id=1',
  'https://news.hada.io/topic?id=1',
  'https://netflix.com/title/1',
  'https://example.com/',
  'https://example.com/2026/11/why-login-forms-fail',
  'https://example.com/posts/login-considered-harmful',
  'https://booking.com/blog/x',
  'https://databank.example.com/a',
  'https://example.com/the-bank-of-things',
  'https://banksy.com/',
  'https://172.32.0.1.example.com/',
  'http://172.32.0.1/',
  'http://11.0.0.1/',
  'http://100.128.0.1/',
  'http://192.169.0.1/',
  'http://[2606:4700::1111]/',
  'https://localhost.example.com/',
  'https://local.example.com/',
  'https://notpaypal.com/',
  'https://mypaypal.com.example.org/',
  'https://blog.stripe.com/',
  'https://stripe.com/blog/a',
  'https://mail.python.org/archives/list/python-dev@python.org/thread/X/',
  'https://mail.gnome.org/pipermail/a/b.html',
  'https://email.example.com/a',
  'https://example.com/cartography',
  'https://fedoraproject.org/a',
  'https://www.fe80.com/',
];

describe('neverByItself', () => {
  for (const [reason, urls] of Object.entries(NEVER)) {
    it.each(urls)(`${reason}: %s`, (url) => {
      expect(neverAutomatic(url)).toBe(reason);
    });
  }

  it.each(MAY)('may: %s', (url) => {
    expect(neverAutomatic(url)).toBe(false);
  });

  const page = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  it.each<[string, string, false | 'login']>([
    ['a password field', '<form><input type="password"></form>', 'login'],
    ['a password field, shouted', '<form><input type="PASSWORD"></form>', 'login'],
    ['one in a closed dialog', '<dialog><input type="password"></dialog>', false],
    ['one in a hidden box', '<div hidden><p><input type="password"></p></div>', false],
    ['a search field', '<input type="search">', false],
  ])('%s', (_, body, expected) => {
    expect(neverAutomatic('https://example.com/a', page(body))).toBe(expected);
  });
});

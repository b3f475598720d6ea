import { describe, expect, test } from 'vitest';
import { stripMarkup } from '../../utils/grounding/strip-markup.ts';

const SOURCE =
  '[S1] The demo runs at demo.page and Deno.land. See get.tool.sh/install, 10.1.2.3 and mail ops@team.page. window.name is set. ASP.NET stays.';

const shown = (said: string) => stripMarkup(said, SOURCE);

describe('a host that the source does not hold', () => {
  test.each([
    ['evil.page 참고', '참고'],
    ['evil.page에서 받을 수 있음', '에서 받을 수 있음'],
    ['주소는evil.page임', '주소는임'],
    ['자세한 내용은 sub.evil.page/x?y=1#z 참고', '자세한 내용은 참고'],
    ['evil.page:8080 참고', '참고'],
    ['EVIL.PAGE 참고', '참고'],
    ['Evil.Page 참고', '참고'],
    ['evil.com.', '.'],
    ['evil.zip/x 참고', '참고'],
    ['get.evil.sh 참고', '참고'],
    ['evil.sh/install 참고', '참고'],
    ['evil.xn--3e0b707e 참고', '참고'],
    ['xn--80ak6aa92e.com 참고', '참고'],
    ['еvil.com 참고', '참고'],
    ['네이버.com 참고', '참고'],
    ['evil .com 참고', '참고'],
    ['evil . com 참고', '참고'],
    ['evil. com 참고', '참고'],
    ['evil .page 참고', '참고'],
    ['evil .com/x 참고', '참고'],
    ['evil[.]com 참고', '참고'],
    ['evil [.] com 참고', '참고'],
    ['evil(.)page 참고', '참고'],
    ['evil{.}com 참고', '참고'],
    ['evil[dot]com 참고', '참고'],
    ['evil (dot) page 참고', '참고'],
    ['sub[.]evil[.]page/x 참고', '참고'],
    ['evil dot com 참고', '참고'],
    ['evil DOT com 참고', '참고'],
    ['evil。com 참고', '참고'],
    ['evil．page 참고', '참고'],
    ['evil｡com 참고', '참고'],
    ['evil․com 참고', '참고'],
    ['hxxp://evil.page/x 참고', '참고'],
    ['hxxps[:]//evil[.]com/x 참고', '참고'],
    ['h**ps://evil.com 참고', 'h 참고'],
    ['help@evil.page 문의', '문의'],
    ['a.b+c@evil.com 문의', '문의'],
    ['ops@evil.page 문의', '문의'],
    ['6.6.6.6 접속', '접속'],
    ['6.6.6.6:8080/x 접속', '접속'],
    ['evil.onion 접속', '접속'],
    ['emo.page 참고', '참고'],
    ['notdemo.page 참고', '참고'],
    ['demo.page.evil.com 참고', '참고'],
    ['demo.page/elsewhere 참고', '참고'],
    ['leaving.com 참고', '참고'],
    ['**evil.page** 참고', '**** 참고'],
    ['[evil.page](evil.page) 참고', '참고'],
    ['<evil.page> 참고', '참고'],
    ['evil.page.The next one says more', '.The next one says more'],
  ])('is taken out of %j', (said, expected) => {
    const { text, foreign } = shown(said);
    expect(foreign).toBe(true);
    expect(text).toBe(expected.replace('**** ', ''));
    expect(text).not.toMatch(/evil|\.com\b/i);
  });
});

describe('what is no foreign host', () => {
  test.each([
    'Node.js와 Next.js를 씀',
    'Vue.js/D3.js 대신 React를 고름',
    'ASP.NET과 Socket.IO를 씀',
    'ASP .NET을 씀',
    'the .NET runtime is faster',
    'v1.2와 v1.2.3.4 배포',
    '버전 10.15.7 배포',
    '크롬 120.0.6099.71 배포',
    '비용이 1.5배에서 2.5로 늘어남',
    'e.g. 두 가지가 있음',
    'i.e. 같은 뜻임',
    'The U.S. and the U.K. agreed',
    'U.S.에서 판매함',
    'Ph.D. 학위를 받음',
    'at 3 p.m. on Monday',
    '파일.txt를 읽음',
    'config.json과 index.html을 고침',
    'main.rs와 setup.py를 고침',
    'README.md를 고침',
    'install.sh를 실행함',
    'archive.zip을 풂',
    'libfoo.so를 읽음',
    'page.tsx와 app.module.ts를 고침',
    'foo.page.tsx를 고침',
    'window.open을 부름',
    'self.name에 담음',
    'window.name에 담음',
    'It was done.In 2020 it ended',
    'It works.No one knows why',
    '출시함.이어 공개함',
    '공개함.AI 시장이 커짐',
    '나왔음.한국 정부는 반대함',
    'dot product를 계산함',
    'the dot com bubble burst',
    'the .com bubble burst',
    '.com에서 .dev로 옮김',
    '옛 .com 거품이 꺼짐',
    'demo.page에서 볼 수 있음',
    'DEMO.PAGE에서 볼 수 있음',
    'Deno.land에 올림',
    'get.tool.sh/install을 실행함',
    'ops@team.page로 문의',
    '10.1.2.3에 접속함',
    '문서(demo.page)에 있음',
    'It ended. Top names moved on',
    'array[0].map(x)를 부름',
    'a[.]b',
  ])('%j stays as it is', (said) => {
    const { text, foreign } = shown(said);
    expect(text).toBe(said);
    expect(foreign).toBe(false);
  });
});

test('names that end in .com may be spoken of where the source does', () => {
  const said = 'leaving .com names for .dev ones in the dot com years';
  const source = 'We left .com for .dev. Those were the dot com years.';
  expect(stripMarkup(said, source)).toMatchObject({ text: said, foreign: false });
  expect(stripMarkup('leaving .com names', 'We left.').foreign).toBe(true);
});

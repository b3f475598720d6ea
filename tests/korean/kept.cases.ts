/** What must come back unchanged, by the reason for it. One text a line. */
const TABLE: Record<string, string> = {
  'nominal already': `
위원회는 새 규정을 비판함
위원회는 새 규정을 비판함.
값이 크게 줄었음
문제는 속도임.
아직 해결되지 않은 문제가 있음
시간이 많이 듦
다음과 같음:
값이 줄었음. 손님이 늘었음.
핵심은 배움
그저 기다림…
정말 좋음 ㅎㅎ
**가장 중요함**`,
  nouns: `
새 판의 출시 일정
속도 개선과 오류 수정.
관련 링크
다음 주 공개 예정
현재 시험 중
배포가 늦어진 이유
서버를 늘려야 하는 까닭
앞으로 할 것
사용자 수가 많은 도시
가장 많이 쓰는 도구
결국은 사람의 문제
직접 만들기
자료를 남기기 위한 방법
두 사람의 대화`,
  'nouns that look like endings': `
넓은 바다
남쪽 끝 캐나다
동아프리카의 우간다
함수형 언어의 람다
레몬 맛 사이다
자율주행차의 라이다
기상 레이다
집 앞 베란다
동물원의 판다
회의의 어젠다
일본 회사 혼다
도시 하나마다
어제의 값보다
꼭 지켜야 할 필요
늘어나는 수요
전체 글의 개요
지난 세기의 민요
새 기능의 주요 사용자
서비스 운영자
초보 개발자
해외 투자
깨진 글자
달나라
도구 하나
빨간 바나나
어린 동생이나 친구나
작은 동네
새로 생긴 가게
사람의 무게
새로운 회사 주주
여러 가지
빈 페이지
확인 메시지
새 아이디어
여러 언어
자바스크립트 라이브러리
이전 세대
두 나라의 군대
공군과 해군
시나리오
새로 산 라디오
깊은 증오
누구나
종이 한 장
하나의 차이
열 살 아이
공용 저장소`,
  questions: `
왜 이렇게 느릴까요?
정말 필요한가?
이게 맞습니까?
누가 이 일을 합니까
무엇이 달라졌나요?
무엇이 달라졌나요
어떻게 고치면 될까
그 말을 믿을 수 있을까요
이걸 왜 합니까?!
다들 어디로 갔을까…
정말 그런가요.
끝났다고?`,
  'quotations in their own marks': `
"모두 끝났습니다."
그는 말했다: "모두 끝났습니다."
“속도가 생명입니다”
대표의 답은 '아직 모릅니다'
책의 첫 문장은 「나는 모른다.」
그는 짧게 답했다, "안 합니다"
&quot;모두 끝났습니다.&quot;`,
  'code and links': `
\`npm install 합니다\`
https://example.com/합니다
npm run build
return value;
const a = 1;
\`값을 씁니다\``,
  'titles and dictionary forms': `
바람과 함께 사라지다니
하늘을 달리는 법
배우다
만나다
좋은 개발자가 되는 길`,
  'what could be two things': `
그는 배우죠
이건 가지네요
그가 손을 들어요.
그는 앱을 껴 깝니다.
여기네요
범인은 접니다.`,
  'fragments and connectives': `
값이 비싸기 때문에
속도가 빨라서
값을 내렸지만
그렇게 했으니까요
그렇게 하려고요
시간이 없어서요
값을 내렸는데도
아직 늦지 않았다고
서울에서
천천히, 그리고 조용히
2020년대에.
네.
아니요.
안녕하세요.
안녕하십니까.
글쎄요.
저도요.`,
  'other languages and marks': `
It works now.
Nothing here is Korean.
新しいバージョンです。
...
—

42
ㅋㅋㅋㅋ
(1998)
- 
v2.0.1`,
};

export const KEPT: { why: string; text: string }[] = Object.entries(TABLE).flatMap(([why, lines]) =>
  lines
    .slice(1)
    .split('\n')
    .map((text) => ({ why, text })),
);

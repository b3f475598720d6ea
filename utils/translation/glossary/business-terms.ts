import { termRows } from './term.ts';

/** Companies, money and work. */
export const BUSINESS_TERMS = termRows(`
start-up~ | 스타트업 | 신생 기업, 신생 업체, 신생 회사, 창업 기업, 창업 회사, 스타트 업, 신규 업체, 벤처 기업
big tech | 빅테크 | 빅 테크, 대형 기술 기업, 대형 기술 회사, 거대 기술 기업, 거대 기술 회사, 큰 기술
tech giant~ | 빅테크 | 기술 대기업, 기술 거인, 거대 기술 기업, 기술 거대 기업, 거대 기술 회사
tech compan(?:y/ies) | 기술 기업 | 기술 회사, 테크 회사, 기술 업체
tech industry | 기술 업계 | 기술 산업, 테크 산업
founder~ | 창업자 | 설립자, 창립자, 창설자 | firm
co-founder~ | 공동 창업자 | 공동 설립자, 공동 창립자, 공동설립자, 공동창업자
venture capital | 벤처 캐피털 | 벤처 캐피탈, 벤처 자본, 모험 자본, 벤처캐피탈
venture capitalist~ | 벤처 투자자 | 벤처 자본가, 벤처 캐피탈리스트, 벤처 캐피털리스트, 모험 자본가
angel investor~ | 엔젤 투자자 | 천사 투자자, 앤젤 투자자
seed round~ | 시드 라운드 | 종자 라운드, 씨앗 라운드
series a | 시리즈 A | 시리즈A, A 시리즈
burn rate | 소진 속도 | 연소율, 번 레이트, 화상률
(?:months?/years?) of runway/cash runway/runway left | 런웨이 | 활주로
unicorn~ | 유니콘 | 일각수 | firm
stock option~ | 스톡옵션 | 스톡 옵션, 주식 옵션, 주식매수선택권
layoff~/lay-offs? | 정리해고 | 정리 해고, 일시 해고, 임시 해고
remote work(?:ing/ers?)? | 원격 근무 | 원격 작업, 원격 업무, 원거리 근무
return-to-office | 사무실 복귀 | 사무실로의 복귀, 사무실로 복귀, 오피스 복귀
work-life balance | 워라밸 | 일과 삶의 균형, 일과 생활의 균형, 워크 라이프 밸런스
side project~ | 사이드 프로젝트 | 부업 프로젝트, 측면 프로젝트, 보조 프로젝트, 사이드프로젝트
side hustle~ | 부업 | 사이드 허슬, 옆 일
gig economy | 긱 이코노미 | 긱 경제, 공연 경제, 임시직 경제, 기그 경제
burn-out | 번아웃 | 소진 증후군, 탈진, 번 아웃
impostor syndrome/imposter syndrome | 가면 증후군 | 사기꾼 증후군, 임포스터 증후군, 가면증후군
job interview~ | 면접 | 취업 면접, 구직 인터뷰, 구직 면접, 취업 인터뷰, 채용 면접
job market | 취업 시장 | 구직 시장, 직업 시장
product manager~ | 프로덕트 매니저 | 제품 관리자, 제품 매니저, 상품 관리자
stakeholder~ | 이해관계자 | 이해 관계자, 이해당사자, 이해 당사자
early adopter~ | 얼리 어답터 | 초기 채택자, 조기 채택자, 초기 사용자, 얼리어답터
early-stage | 초기 단계 | 초기단계, 조기 단계, 이른 단계
business model~ | 비즈니스 모델 | 사업 모델, 비지니스 모델, 비즈니스모델
road-map~ | 로드맵 | 로드 맵, 도로 지도
on-boarding | 온보딩 | 온 보딩, 탑승 | firm
churn rate/churn | 이탈률 | 휘젓기, 이탈 비율 | firm
market cap(?:italization)? | 시가총액 | 시가 총액, 시장 자본화
hedge fund~ | 헤지펀드 | 헤지 펀드, 헷지펀드, 울타리 기금
private equity | 사모펀드 | 사모 펀드, 사모 투자, 개인 자본, 사적 자본
hackathon~ | 해커톤 | 해킹 마라톤, 핵카톤
non-profit~ | 비영리 단체 | 비영리단체, 비영리 조직, 비영리 기관
engineering team~ | 엔지니어링 팀 | 공학 팀, 기술 팀, 엔지니어 팀
bike-shedding | 바이크셰딩 | 자전거 보관소, 자전거 창고
yak shaving | 야크 셰이빙 | 야크 면도, 야크 털 깎기
rabbit hole~ | 토끼굴 | 토끼 구멍, 토끼 굴
silver bullet~ | 만능 해결책 | 은 탄환, 은총알, 은색 총알
rule of thumb | 경험칙 | 엄지의 법칙, 엄지손가락의 법칙, 경험 법칙
red flag~ | 위험 신호 | 붉은 깃발, 빨간 깃발 | firm
deal-breaker~ | 결정적 결격 사유 | 거래 파괴자, 거래 차단기, 계약 파기자
game-changer~ | 게임 체인저 | 게임체인저, 경기를 바꾸는 사람, 게임 교환기
no-brainer | 당연한 선택 | 뇌가 없는 것, 두뇌가 없는 것, 노브레이너
gate-keep(?:er/ers) | 게이트키퍼 | 문지기, 문지킴이
learning curve~ | 학습 곡선 | 러닝 커브, 배움 곡선
trial and error | 시행착오 | 시행 착오, 재판과 오류, 시도와 오류
state-of-the-art | 최첨단 | 예술의 상태, 최신 예술
cutting-edge | 최첨단 | 최첨단의 날, 절삭 가장자리
`);

import { termRows } from './term.ts';

/** The web, security, law and communities. */
export const WEB_TERMS = termRows(`
web-site~ | 웹사이트 | 웹 사이트
web-page~ | 웹페이지 | 웹 페이지
home-page~ | 홈페이지 | 홈 페이지
web browser~ | 웹 브라우저 | 웹브라우저, 웹 탐색기
search engine~ | 검색 엔진 | 검색엔진, 검색 기관
e-mail~ | 이메일 | 전자 메일, 전자우편, 전자 우편, 이 메일, 전자메일
news-letter~ | 뉴스레터 | 소식지, 회보, 뉴스 레터
pod-cast~ | 팟캐스트 | 팟 캐스트, 포드캐스트
blog post~ | 블로그 글 | 블로그 게시물, 블로그 포스트, 블로그 게시글, 블로그 기사
screen-shot~ | 스크린샷 | 스크린 샷, 화면 캡처, 화면 캡쳐
keyboard shortcut~ | 단축키 | 키보드 단축키, 키보드 바로 가기, 바로 가기 키, 키보드 지름길
dark mode | 다크 모드 | 어두운 모드, 다크모드
drag-and-drop | 드래그 앤 드롭 | 끌어서 놓기, 끌어다 놓기, 드래그 앤 드랍
content~ | 콘텐츠 | 컨텐츠, 컨텐트
message~ | 메시지 | 메세지
software | 소프트웨어 | 소프트 웨어
hardware | 하드웨어 | 하드 웨어
firm-ware | 펌웨어 | 펌 웨어
app~(?!.{0,200}application) | 앱 | 응용 프로그램, 응용프로그램, 어플, 애플리케이션
user experience | 사용자 경험 | 유저 경험, 이용자 경험
social network~ | 소셜 네트워크 | 사회 관계망, 소셜네트워크
influencer~ | 인플루언서 | 영향력 있는 사람, 인플루엔서, 영향력자
upvote~ | 추천 | 찬성 투표, 공감 투표, 찬성표, 업보트 | forum
downvote~ | 비추천 | 반대 투표, 비공감 투표, 반대표, 다운보트 | forum
comment~ | 댓글 | 코멘트, 커멘트 | forum
commenter~ | 댓글 작성자 | 논평가, 코멘터 | forum
moderator~ | 운영자 | 중재자, 조정자 | forum
content moderation | 콘텐츠 관리 | 콘텐츠 조정, 콘텐츠 중재, 콘텐츠 절제, 콘텐츠 모더레이션
paywall~ | 페이월 | 유료화 벽, 유료 벽, 지불 벽, 유료 장벽, 결제 벽
ad-blocker~ | 광고 차단기 | 광고 차단 프로그램, 광고 차단제, 애드 블로커
ad-tech | 애드테크 | 광고 기술, 애드 테크
dark pattern~ | 다크 패턴 | 어두운 패턴, 어두운 무늬, 다크패턴
walled garden~ | 폐쇄형 생태계 | 벽으로 둘러싸인 정원, 담으로 둘러싸인 정원, 벽 있는 정원, 담장 정원
vendor lock-in | 벤더 종속 | 공급업체 종속, 공급업체 잠금, 벤더 락인, 공급 업체 종속, 벤더 잠금, 업체 종속
lock\\x2din | 종속 | 잠금, 락인 | firm
net neutrality | 망 중립성 | 네트워크 중립성, 순 중립성, 순중립성, 인터넷 중립성
open standard~ | 개방형 표준 | 오픈 표준, 공개 표준, 열린 표준
right to repair | 수리할 권리 | 수리 권리, 수리에 대한 권리, 고칠 권리
end-to-end encrypt(?:ion/ed) | 종단 간 암호화 | 종단간 암호화, 엔드 투 엔드 암호화, 엔드투엔드 암호화, 끝에서 끝까지 암호화
two-factor authentication/2fa | 2단계 인증 | 이중 인증, 2요소 인증, 2 요소 인증, 두 가지 요소 인증, 이중 요소 인증
password manager~ | 비밀번호 관리자 | 암호 관리자, 패스워드 매니저, 비밀번호 매니저, 암호 관리 프로그램
password~ | 비밀번호 | 패스워드
pass-key~ | 패스키 | 암호 키, 패스 키, 통과 키
vulnerability/vulnerabilities | 취약점 | 취약성, 취약 지점 | secure
zero-day~ | 제로데이 | 제로 데이, 0일, 영일
back-door~ | 백도어 | 뒷문, 후문 | secure
ransom-ware | 랜섬웨어 | 랜섬 웨어
malware | 악성코드 | 멀웨어, 맬웨어, 악성 소프트웨어, 악성 코드, 악성 프로그램
spy-ware | 스파이웨어 | 간첩 소프트웨어, 스파이 웨어
phishing | 피싱 | 낚시
data breach/data breaches | 데이터 유출 | 데이터 침해, 데이터 위반, 데이터 침입, 자료 유출
data leak~ | 데이터 유출 | 데이터 누출, 데이터 누수
supply chain~ | 공급망 | 공급 체인, 공급 사슬, 서플라이 체인
social engineering | 사회공학 | 사회 공학, 소셜 엔지니어링, 사회적 엔지니어링
bug bounty | 버그 바운티 | 버그 현상금, 버그 포상금, 벌레 현상금
denial-of-service | 서비스 거부 | 서비스 거절, 서비스 부정
jailbreak(?:ing)? | 탈옥+ | 감옥 탈출, 제일브레이크
crypto-currenc(?:y/ies) | 암호화폐 | 암호 화폐, 가상 화폐, 가상화폐, 암호통화, 암호 통화
block-chain~ | 블록체인 | 블록 체인
stable-coin~ | 스테이블코인 | 안정 코인, 스테이블 코인
copy-right | 저작권 | 판권, 카피라이트
fair use | 공정 이용 | 공정 사용, 정당한 사용, 공정한 사용
license~/licence~ | 라이선스 | 라이센스, 면허 | git
patent troll~ | 특허 괴물 | 특허 트롤, 특허 사냥꾼
anti-trust | 반독점 | 독점 금지, 독점금지, 안티트러스트
whistle-blower~ | 내부고발자 | 내부 고발자, 휘슬블로어, 밀고자
class-action | 집단소송 | 집단 소송, 집단 행동, 클래스 액션
terms of service | 이용약관 | 서비스 약관, 서비스 이용 약관, 이용 약관, 서비스 조건
privacy policy/privacy policies | 개인정보 처리방침 | 개인 정보 보호 정책, 개인 정보 취급 방침, 개인정보 보호정책, 개인 정보 정책
personal data | 개인정보 | 개인 데이터, 개인 정보, 개인 자료
mass surveillance | 대규모 감시 | 대량 감시, 집단 감시
web scrap(?:ing/er/ers) | 웹 스크래핑 | 웹 긁기, 웹 스크레이핑
crawler~ | 크롤러 | 기어다니는 것, 무한궤도 차량 | net
`);

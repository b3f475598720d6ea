import { termRows } from './term.ts';

/** Programming: languages, tools, systems. */
export const CODE_TERMS = termRows(`
open-source | 오픈소스 | 오픈 소스, 공개 소스, 개방 소스, 개방형 소스
source code | 소스 코드 | 원시 코드, 원본 코드, 소스코드
code-base~ | 코드베이스 | 코드 베이스, 코드 기반
code review~ | 코드 리뷰 | 코드 검토, 코드 심사
pull request~ | 풀 리퀘스트 | 끌어오기 요청, 당겨오기 요청, 풀 요청
merge request~ | 머지 리퀘스트 | 병합 요청
commit~ | 커밋 | 커미트, 커밋트 | git
branch/branches | 브랜치 | 나뭇가지, 브렌치 | git
fork~ | 포크 | 쇠스랑, 갈퀴 | git
repo~/repository/repositories | 저장소 | 리포지토리, 레포지토리, 리포지터리, 레포, 보관소
maintainer~ | 메인테이너 | 유지 관리자, 유지관리자, 유지보수자, 관리 담당자
contributor~ | 기여자 | 공헌자
changelog~ | 변경 이력 | 변경 로그, 체인지로그, 변경로그
issue tracker~ | 이슈 트래커 | 문제 추적기, 이슈 추적기
framework~ | 프레임워크 | 프레임 워크, 뼈대 | library
library/libraries | 라이브러리 | 도서관, 서고 | library
package manager~ | 패키지 관리자 | 패키지 매니저, 소포 관리자
dependency/dependencies | 의존성 | 종속성, 종속 항목, 종속물 | library
compiler~ | 컴파일러 | 편찬자, 컴파일 프로그램 | library
interpreter~ | 인터프리터 | 통역사, 해석기, 통역가 | library
garbage collection | 가비지 컬렉션 | 쓰레기 수거, 쓰레기 수집, 가비지 수집, 가비지 콜렉션
garbage collector~ | 가비지 컬렉터 | 쓰레기 수거기, 쓰레기 수집기, 가비지 수집기, 가비지 콜렉터
memory leak~ | 메모리 누수 | 메모리 누출, 메모리 유출, 기억 누출
memory-safety | 메모리 안전성 | 메모리 안전
race condition~ | 경쟁 상태 | 경쟁 조건, 경합 조건, 경합 상태, 레이스 컨디션
deadlock~ | 교착 상태 | 데드락, 데드록
buffer overflow~ | 버퍼 오버플로 | 버퍼 오버플로우, 버퍼 넘침
stack overflow~ | 스택 오버플로 | 스택 오버플로우, 스택 넘침
stack trace~ | 스택 트레이스 | 스택 추적
thread~ | 스레드 | 쓰레드, 나사산 | system
queue~ | 큐 | 대기 줄, 대기행렬 | code
cache~ | 캐시 | 은닉처, 캐쉬, 은닉
kernel~ | 커널 | 알맹이, 핵심부, 낟알 | system
shell~ | 셸 | 껍질, 조개껍데기, 쉘, 껍데기 | system
driver~ | 드라이버 | 운전자, 운전사, 운전기사 | system
port~ | 포트 | 항구, 항만 | wire
socket~ | 소켓 | 콘센트 | wire
container~ | 컨테이너 | 용기, 그릇 | container
virtual machine~ | 가상 머신 | 가상 기계, 가상 컴퓨터, 가상머신
operating system~ | 운영체제 | 운영 체제, 운영 시스템, 운영 체계, 오퍼레이팅 시스템
file-system~ | 파일 시스템 | 파일 체계, 파일시스템
command-line | 명령줄 | 명령 줄, 명령행, 커맨드 라인, 커맨드라인
boot-loader~ | 부트로더 | 부트 로더, 부팅 로더
front-end | 프론트엔드 | 프런트 엔드, 프론트 엔드, 프런트엔드, 앞단
back-end | 백엔드 | 백 엔드, 뒷단
full-stack | 풀스택 | 풀 스택, 전체 스택
micro-service~ | 마이크로서비스 | 마이크로 서비스
monolith/monoliths | 모놀리스 | 단일체, 돌기둥, 거석 | code
serverless | 서버리스 | 서버 없는, 서버가 없는
data-base~ | 데이터베이스 | 데이터 베이스, 자료 기지
quer(?:y/ies) | 쿼리 | 질의, 조회문 | data
schema~ | 스키마 | 도식 | data
transaction~ | 트랜잭션 | 거래 | sql
shard~/sharding | 샤딩 | 파편, 조각화 | data
load balancer~ | 로드 밸런서 | 부하 분산 장치, 부하 분산기, 부하 균형기, 로드밸런서
rate limit~/rate limiting | 속도 제한 | 비율 제한, 요율 제한, 요금 제한, 율 제한
timeout~ | 타임아웃 | 시간 초과, 시간초과, 타임 아웃
end-point~ | 엔드포인트 | 끝점, 종점, 종단점, 엔드 포인트 | code
web-hook~ | 웹훅 | 웹 후크, 웹후크, 웹 훅
call-back~ | 콜백 | 회신 전화, 답신 전화, 콜 백 | code
multi-thread(?:ed/ing) | 멀티스레드 | 다중 스레드, 다중 스레딩, 멀티 스레드, 멀티스레딩, 멀티 스레딩
type system~ | 타입 시스템 | 유형 시스템, 형식 시스템, 활자 시스템
static typ(?:ing/es?) | 정적 타입 | 정적 유형, 정적 타이핑, 정적 입력
dynamic typ(?:ing/es?) | 동적 타입 | 동적 유형, 동적 타이핑, 동적 입력
run-time~ | 런타임 | 런 타임
syntax | 문법 | 통사론, 통어론, 신택스 | code
boiler-plate | 보일러플레이트 | 상용구, 보일러 플레이트, 보일러판 | code
refactor(?:ing) | 리팩터링+ | 리팩토링, 재구성 작업
technical debt/tech debt | 기술 부채 | 기술적 부채, 기술 빚, 기술적 빚, 기술 채무
legacy code | 레거시 코드 | 유산 코드, 구식 코드
legacy system~ | 레거시 시스템 | 유산 시스템, 구식 시스템
unit test~ | 단위 테스트 | 유닛 테스트, 단위 시험, 단위테스트
regression test~ | 회귀 테스트 | 퇴행 테스트, 회귀 시험
bug~ | 버그 | 벌레, 곤충 | library
debugger~ | 디버거 | 디버그 도구, 디버깅기
patch/patches | 패치 | 헝겊 조각, 천 조각 | code
release notes | 릴리스 노트 | 출시 노트, 릴리즈 노트, 발표 노트
pair programming | 페어 프로그래밍 | 쌍 프로그래밍, 짝 프로그래밍
vibe coding | 바이브 코딩 | 분위기 코딩, 진동 코딩, 바이브코딩
reverse engineer(?:ing) | 리버스 엔지니어링+ | 역공학, 역설계, 역 엔지니어링
sand-box/sand-boxes | 샌드박스 | 모래 상자, 모래밭, 샌드 박스
plug-in~ | 플러그인 | 플러그 인
use case~ | 사용 사례 | 유스 케이스, 사용 케이스, 유즈 케이스
trade-off~ | 트레이드오프 | 트레이드 오프, 상충 관계
workflow~ | 워크플로 | 워크플로우, 작업 흐름, 워크 플로우
dash-board~ | 대시보드 | 대쉬보드, 대시 보드
tutorial~ | 튜토리얼 | 지도 시간, 개별 지도, 자습서
documentation | 문서 | 선적 서류, 서류, 문서화 자료 | code
software engineer~ | 소프트웨어 엔지니어 | 소프트웨어 기술자, 소프트웨어 공학자
self-host(?:ed/ing) | 셀프 호스팅 | 자체 호스팅, 자가 호스팅
cross-platform | 크로스 플랫폼 | 교차 플랫폼, 크로스플랫폼
`);

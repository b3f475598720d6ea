import { termRows } from './term.ts';

/** Machine learning and chips. */
export const INTELLIGENCE_TERMS = termRows(`
machine learning | 머신러닝 | 기계 학습, 머신 러닝, 기계 러닝
deep learning | 딥러닝 | 심층 학습, 딥 러닝, 깊은 학습
reinforcement learning | 강화 학습+ | 강화학습, 보강 학습
artificial intelligence | 인공지능 | 인공 지능
generative ai | 생성형 AI | 생성 AI, 생성적 AI, 생성 인공지능
large language model~ | 대규모 언어 모델 | 대형 언어 모델, 큰 언어 모델, 거대 언어 모델, 대용량 언어 모델, 대규모 언어모델
language model~ | 언어 모델 | 언어 모형, 언어모델
foundation model~ | 파운데이션 모델 | 기초 모델, 기반 모델, 재단 모델
frontier model~ | 프런티어 모델 | 국경 모델, 개척 모델, 프론티어 모델
reasoning model~ | 추론 모델 | 이유 모델, 추리 모델
neural net(?:work)?s? | 신경망 | 신경 네트워크, 뉴럴 네트워크, 신경 회로망, 신경 그물
fine-tun(?:ed/e/ing) | 파인튜닝+ | 미세 조정, 미세조정, 파인 튜닝, 세밀 조정
training data | 학습 데이터 | 훈련 데이터, 교육 데이터, 트레이닝 데이터, 훈련 자료
training run~ | 학습 | 훈련 실행, 트레이닝 런 | model
pre-train(?:ing) | 사전 학습+ | 사전 훈련, 사전 교육
data-set~ | 데이터셋 | 데이터 세트, 데이터 셋, 데이터세트, 자료 집합
bench-mark~ | 벤치마크 | 기준점, 벤치 마크, 수준점 | code
embeddings/embedding (?:models?/vectors?/space)/(?:word/text/vector) embedding | 임베딩 | 삽입, 끼워넣기, 매립 | model
weights | 가중치 | 무게, 중량 | model
open-weights? | 오픈 웨이트 | 개방형 가중치, 오픈 가중치, 공개 가중치, 열린 가중치, 열린 무게
parameter~ | 매개변수 | 파라미터, 매개 변수 | model
transformer~ | 트랜스포머 | 변압기, 변환기, 변신 로봇 | model
attention mechanism~ | 어텐션 메커니즘 | 주의 메커니즘, 주의 기제, 관심 메커니즘, 주목 메커니즘
prompt~ | 프롬프트 | 프럼프트, 입력 지시문 | model
prompt injection~ | 프롬프트 인젝션 | 프롬프트 주입, 신속한 주입, 즉시 주입, 즉각 주입, 프롬프트 삽입
prompt engineering | 프롬프트 엔지니어링 | 신속한 엔지니어링, 프롬프트 공학, 즉각적인 엔지니어링
system prompt~ | 시스템 프롬프트 | 시스템 메시지 표시, 시스템 알림
context window~ | 컨텍스트 윈도우 | 컨텍스트 창, 문맥 창, 상황 창, 맥락 창, 컨텍스트 윈도
chain-of-thought | 사고 사슬 | 사고의 사슬, 생각의 사슬, 사고의 연쇄, 생각의 고리
retrieval-augmented generation | 검색 증강 생성 | 검색 강화 생성, 회수 증강 생성, 검색 증대 생성
ai agent~ | AI 에이전트 | AI 상담원, AI 대리인, AI 요원, 인공지능 에이전트
coding agent~ | 코딩 에이전트 | 코딩 상담원, 코딩 대리인, 코딩 요원
autonomous agent~ | 자율 에이전트 | 자율 대리인, 자율 요원, 자율 행위자
ai assistant~ | AI 어시스턴트 | AI 보조원, AI 조수, AI 도우미, AI 보조자
chat-bot~ | 챗봇 | 채팅 봇, 챗 봇, 채팅봇, 채팅 로봇, 대화형 로봇
voice assistant~ | 음성 비서 | 음성 보조, 음성 도우미, 음성 보조원
hallucinat(?:ion/ions/e/es) | 환각 | 망상, 환각증 | model
token~ | 토큰 | 증표, 토큰화폐 | model
tokenizer~ | 토크나이저 | 토큰화기, 토큰화 도구, 토큰 생성기
overfit(?:ting)? | 과적합 | 과대적합, 과잉적합, 오버피팅, 과잉 적합
back-propagation | 역전파 | 역 전파, 후방 전파, 역방향 전파
diffusion model~ | 확산 모델 | 디퓨전 모델, 보급 모델
quantiz(?:ed/ation) | 양자화+ | 정량화, 계량화 | model
distillation | 증류 | 디스틸레이션, 증류법 | model
computer vision | 컴퓨터 비전 | 컴퓨터 시력, 컴퓨터 시각, 컴퓨터 비젼
deep-fake~ | 딥페이크 | 깊은 가짜, 딥 페이크
superintelligence | 슈퍼인텔리전스 | 슈퍼 인텔리전스, 슈퍼 지능
recommendation (?:algorithm/engine)~ | 추천 알고리즘 | 권장 알고리즘, 추천 알고리듬, 추천 엔진
algorithm~ | 알고리즘 | 알고리듬, 연산법
data-center~/data centre~ | 데이터센터 | 데이터 센터, 자료 센터
cloud computing | 클라우드 컴퓨팅 | 구름 컴퓨팅
(?:the cloud/cloud (?:providers?/services?/storage/infrastructure/platforms?)) | 클라우드 | 구름 | code
edge computing | 엣지 컴퓨팅 | 에지 컴퓨팅, 가장자리 컴퓨팅
quantum comput(?:er/ers) | 양자 컴퓨터 | 퀀텀 컴퓨터, 양자컴퓨터
quantum computing | 양자 컴퓨팅 | 퀀텀 컴퓨팅, 양자컴퓨팅
semi-conductor~ | 반도체 | 세미컨덕터
chip-maker~ | 칩 제조업체 | 칩 메이커, 칩메이커, 칩 제조 업체
graphics card~ | 그래픽 카드 | 그래픽카드, 도형 카드
latency | 지연 시간 | 대기 시간, 레이턴시, 지연시간
throughput | 처리량 | 스루풋, 산출량
low-hanging fruit | 쉬운 개선점 | 낮게 매달린 과일, 낮은 곳에 달린 과일, 낮은 가지의 과일
self-driving | 자율주행 | 자율 주행, 자가 운전, 자가운전
electric vehicle~/electric car~/EVs? | 전기차 | 전기 자동차, 전기 차량, 전동차
augmented reality | 증강현실 | 증강 현실
virtual reality | 가상현실 | 가상 현실
smart home~ | 스마트홈 | 스마트 홈, 똑똑한 집
wearable~ | 웨어러블 | 착용형 기기, 입는 기기, 착용 가능 기기
touch-screen~ | 터치스크린 | 터치 스크린, 접촉식 화면
smart-phone~ | 스마트폰 | 스마트 폰
`);

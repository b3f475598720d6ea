/**
 * Products, companies and languages that stay in English wherever they stand in a sentence, with the Hangul that
 * machines write for them ('' where they write none). English and Korean of one row mean the same thing.
 */
const ROWS = `
Adobe 어도비|Airbnb 에어비앤비|Alibaba 알리바바|Amazon 아마존|Android 안드로이드|Anthropic 앤트로픽|Apple 애플|Arduino 아두이노|Asana 아사나|Atlassian 아틀라시안
Azure 애저|Bitcoin |Bluesky 블루스카이|Boeing 보잉|ByteDance 바이트댄스|ChatGPT 챗GPT|Chrome 크롬|Chromium 크로미움|Cisco 시스코|Claude 클로드
Clojure 클로저|Cloudflare 클라우드플레어|Copilot 코파일럿|Coursera 코세라|Dell 델|Debian 데비안|DeepMind 딥마인드|DeepSeek 딥시크|Discord 디스코드|Disney 디즈니
Django 장고|Docker 도커|Dropbox 드롭박스|eBay 이베이|Elixir 엘릭서|Elasticsearch 엘라스틱서치|Emacs 이맥스|Erlang 얼랭|Ethereum |Facebook 페이스북|Fedora 페도라|Figma 피그마
Firefox 파이어폭스|Foxconn 폭스콘|Gemini 제미나이|GitHub 깃허브|GitLab 깃랩|Gmail 지메일|Google 구글|Grok 그록|Haskell 하스켈|Heroku 헤로쿠|Huawei 화웨이
IBM |Instagram 인스타그램|Intel 인텔|iPad 아이패드|iPhone 아이폰|Java 자바|JavaScript 자바스크립트|Kafka 카프카|Kaggle 캐글|Kotlin 코틀린|Kubernetes 쿠버네티스|LinkedIn 링크드인
Linux 리눅스|MacBook 맥북|Meta 메타|Mistral 미스트랄|Perplexity 퍼플렉시티|Llama 라마|Deno 디노|Vite |Neovim |NixOS |FreeBSD |Mastodon 마스토돈|Microsoft 마이크로소프트|Minecraft 마인크래프트|Mozilla 모질라|MongoDB 몽고DB|MySQL |Netflix 넷플릭스|Nginx 엔진엑스|Nintendo 닌텐도
Node.js |Notion 노션|NVIDIA 엔비디아|Nvidia 엔비디아|OpenAI 오픈AI|Oracle 오라클|PayPal 페이팔|Photoshop 포토샵|PHP |Pinterest 핀터레스트|Pixel 픽셀|PlayStation 플레이스테이션|Postgres 포스트그레스
PostgreSQL |PyTorch 파이토치|Python 파이썬|Qualcomm 퀄컴|React 리액트|Reddit 레딧|Redis 레디스|Ruby 루비|Rust 러스트|Safari 사파리|Salesforce 세일즈포스|Scala 스칼라
Shopify 쇼피파이|Signal 시그널|Slack 슬랙|Snapchat 스냅챗|Snowflake 스노우플레이크|SoftBank 소프트뱅크|SpaceX 스페이스X|Spotify 스포티파이|SQLite |Stanford 스탠퍼드|Starlink 스타링크|Stripe 스트라이프
Substack 서브스택|Svelte 스벨트|Telegram 텔레그램|TensorFlow 텐서플로|Tesla 테슬라|TikTok 틱톡|Toyota 도요타|Twitch 트위치|Twitter 트위터|TypeScript 타입스크립트|Uber 우버|Ubuntu 우분투
Unix 유닉스|Vercel 버셀|Vim |Visa 비자|Walmart 월마트|Waymo 웨이모|WeChat 위챗|WhatsApp 왓츠앱|Wikipedia 위키백과|WordPress 워드프레스|Xbox 엑스박스|Xiaomi 샤오미|Yahoo 야후|YouTube 유튜브|Zig 지그|Zoom 줌
`;

/** Name -> Hangul, where there is one that means nothing else. */
export const KNOWN_NAMES: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split(/[|\n]/)
    .map((row) => row.split(' ') as [string, string?])
    .map(([name, hangul = '']) => [name, hangul]),
);

/** Names of several words, some of which would be translated when alone. */
export const KNOWN_PHRASES =
  /\b(?:Hacker News|Y Combinator|New York Times|Wall Street Journal|Washington Post|Financial Times|Stack Overflow|Apple (?:Watch|Silicon|Music|Pay)|Google (?:Cloud|Maps|Docs|Drive|Search|Workspace|Play)|Visual Studio(?: Code)?|VS Code|Amazon Web Services|Internet Archive|Raspberry Pi|Mac mini|Wayback Machine|Product Hunt|Linux Foundation|Node\.js|Next\.js|Vue\.js|Three\.js)(?![\w-])/g;

/** Names that are ordinary words too: at the head of a sentence they count where a verb follows. */
export const WORDLIKE =
  /^(?:Discord|Notion|Pixel|React|Signal|Slack|Stripe|Visa|Zoom|Claude|Copilot|Mastodon|Safari|Twitch|Scala|Snowflake|Pinterest)$/;

import type { StanceTable } from './stance-rows.ts';

/**
 * Replies with their parents, written and labelled for this project before any cue was; no cue was added for them. `parent || reply`,
 * ⏎ for a new line, no parent for a top comment. The label is what the reply as a whole does: it takes its parent's side or
 * rejects it; where it does neither, it wants an answer, or gives a reference. Everything else is `none`: answers, thanks,
 * jokes, both sides at once, a stance towards somebody else than the parent.
 */
export const HELD_OUT: StanceTable = {
  agrees: `
The build times in Rust are what keeps me from using it at work. || Same here. Our CI went from 4 to 19 minutes and people just stopped running the full suite.
Tabs for indentation, spaces for alignment. Everything else is noise. || This. I don't get why it's still a debate.
Nobody reads the EULA, so pretending consent happened is absurd. || Exactly. It's a legal fiction that everyone has agreed to keep alive.
I miss RSS being built into the browser. || I couldn't agree more. It was the one feature that made Firefox feel like a tool for readers.
SQLite would have been enough for 95% of the startups I worked at. || +1, we ran 40k daily users off one file and litestream for two years.
Microservices are mostly a way to ship your org chart. || You're right, and the worst part is that the org chart changes more often than the services do.
The article conflates latency with throughput. || Yep, that jumped out at me too. The second graph is labelled ms but clearly shows requests.
Most "AI features" are a text box glued to an API. || Spot on. Ours is literally 40 lines.
The old Thinkpad keyboards were the best ever made. || Hear, hear. Typing this on an X220.
Leaving the API undocumented is a choice, not an oversight. || Absolutely, and it's one that benefits exactly one party.
Kubernetes for a team of three is insane. || I came here to say this. We spent a quarter on it.
I think the real reason is that hiring is easier for React. || I think you nailed it. We tried Elm for a year and the pipeline was empty.
Standups should be async. || Agreed. Fifteen minutes of people waiting for their turn to talk.
The pricing page doesn't mention egress at all, which tells you everything. || True. And when you ask sales they send you to a calculator that also omits it.
The battery replacement should be a user-serviceable part. || Well said. It used to be just a coin and a latch.
You don't need a cookie banner if you don't track people. || 100%. I've been saying this to clients since 2018.
Electron apps should share a runtime. || Can confirm, I have five of them open and they're eating 6 GB between them.
The commit messages in that repo are a work of art. || They really are. I've sent juniors there as reading material.
Nobody was ever fired for buying Oracle, but they should have been. || Ha, so true. We are still migrating off it, year six.
It isn't that the interview is hard, it's that it measures the wrong thing. || My experience as well. The best engineer I hired failed two of them elsewhere.
The tooling is what killed Scala, not the language. || I don't disagree. sbt alone cost us more hours than any type error.
There is no way this is a limit per process. || No, you're right, I misread the spec. The limit is per connection.
Not a bug, that's how POSIX defines it. || Fair enough, I stand corrected.
The manual is the product. Everything else is packaging. || > The manual is the product⏎⏎I printed this out and put it on the wall of the office.
러스트는 좋은데 컴파일이 너무 느림 || 동의합니다. CI 돌릴 때마다 커피 한 잔씩 마시게 되네요
회의가 많아질수록 코드 품질이 떨어지더라고요 || 맞아요. 집중할 시간이 없으니까요
문서가 없는 오픈소스는 없는 것과 같음 || 완전 공감합니다
결국 사람이 제일 중요한 것 같습니다 || 저도 그렇게 생각합니다. 도구는 거들 뿐이죠
개인정보를 이렇게 많이 요구하는 건 과함 || 그러게요. 휴대폰 번호까지 왜 필요한지 모르겠어요
스타트업은 SQLite로 시작해도 충분하다고 봅니다 || 전적으로 동의함. 우리도 2년간 파일 하나로 운영했음
요즘 앱은 다 웹뷰라 무거워요 || 인정합니다. 메모리 8기가로는 이제 버티기 힘듦
리뷰가 형식적으로 흐르는 게 문제인 듯 || 정확한 지적입니다. 저희 팀도 LGTM만 달립니다
재택이 생산성을 떨어뜨린다는 근거가 없음 || ㄹㅇ 통근 시간만 줄어도 훨씬 나음
키보드는 결국 익숙한 게 최고 || 22222
이 기사 제목은 너무 자극적이네요 || 저도 같은 생각입니다. 본문은 멀쩡한데 말이죠
연봉 공개가 오히려 공정하다고 생각해요 || 네, 맞는 말씀입니다
도커 없이 배포하던 시절로 못 돌아가겠음 || 격하게 공감ㅋㅋ
그 함수는 O(n)이 아니라 O(n log n)입니다 || 아 그렇네요, 제가 잘못 봤습니다`,
  disagrees: `
Tests slow a small team down more than they help. || I disagree. We had no tests for a year and every release was a coin toss.
Go has no generics. || That's not true, it has had them since 1.18.
You can just use a VPN. || No, you can't. The app pins the certificate and checks the region of the store account.
Time zones are a solved problem. || They really aren't. Every calendar library I've used gets DST on Lord Howe wrong.
The law only applies to companies above 250 employees. || This is incorrect. The exemption is about record keeping only, everything else applies to everyone.
Nobody needs more than 8GB on a laptop. || > Nobody needs more than 8GB⏎⏎Nonsense. Open Slack, an IDE and a browser and you're swapping.
Email is dead. || Strongly disagree. It's the only federated thing that ever won.
PHP is still a fractal of bad design. || Have you used it since 5.3? That critique is fourteen years old and most of it simply doesn't apply anymore.
Passkeys are strictly better than passwords. || Not necessarily. Lose the phone, lose the account, and then you're dealing with support.
We've always had layoffs; this is no different. || Yes, but never while posting record profits in the same quarter.
Just add an index. || That won't help here, the predicate isn't sargable.
OSS maintainers owe you nothing. || I don't think that's right. If you take sponsorship money for support there's at least an implied promise.
Nuclear is too expensive. || Too expensive compared to what? The grid-scale storage you'd need instead isn't priced in at all.
Wayland is ready for everyone now. || Sorry, but no. Screen readers are still broken on three of the four compositors I tried.
The CPU does this for free. || Nope. It's one extra load on every call and you can see it in perf.
People will get used to the subscription. || Hard disagree, people will pirate it.
The author clearly never worked on a big codebase. || You're wrong, he maintained the kernel scheduler for ten years.
All lawyers would tell you the same. || Mine told me the opposite.
Users love the new design. || Sure, and I love going to the dentist.
HTTP/3 makes everything faster. || Citation needed. In our measurements it was slower for anything under 20 ms RTT.
This is a non-issue. || I wouldn't call a remote root a non-issue.
Static typing would have caught that. || It wouldn't have. The value had the right type and the wrong unit.
The company did nothing wrong here. || With all due respect, they signed a contract and then broke it.
Remote work kills mentoring. || Agreed that it takes more effort, but I'd argue the opposite: our juniors ask far more in a public channel than they ever did at a desk.
C is the only portable language. || Actually, it's anything but portable once you touch the filesystem or threads.
They never published it. || They did, last year: https://example.org/papers/2025-scheduling
Knives should need a license. || Great point, let's also ban cars because they can be driven into walls.
They promised not to sell the data. || Yeah, right. And pigs fly.
Code review is mostly about knowledge sharing. || I'm not sure I agree. Ours catches about one real bug a week.
Just use a queue. || I agree with the sibling comment, a queue only moves the problem.
We could go on about monorepos for weeks and you would still be missing the point. || Agree to disagree.
They'll argue it was an accident. || Do you really think a judge will buy that?
You need an orchestrator to run a script every night. || Isn't that exactly what a cron job does?
The removal of the menu is bad for everyone. || I disagree that this is bad, my parents finally find the search box.
주석은 필요 없고 코드가 문서임 || 동의하기 어렵습니다. 왜 그렇게 했는지는 코드에 안 남아요
이 법은 중소기업엔 적용 안 됨 || 그건 사실이 아닙니다. 5인 이상이면 다 적용됩니다
전기차가 더 위험하다 || 아닙니다. 화재 건수는 내연기관이 훨씬 많아요
AI가 주니어를 대체할 것임 || 저는 생각이 다릅니다. 오히려 주니어가 더 많은 일을 하게 될 겁니다
네이버가 검색 품질은 제일 낫죠 || 글쎄요... 광고 세 페이지 넘겨야 글이 나오는데요
그냥 램 늘리면 해결됨 || 그렇지 않음. 누수라서 시간만 늦춰질 뿐임
테스트 커버리지는 100%여야 함 || 반대합니다. 의미 없는 테스트만 늘어납니다
이 정도 가격이면 합리적임 || 전혀요. 경쟁 제품은 절반 가격입니다
자바는 느려서 못 씀 || 이건 좀 아닌 것 같은데요. JIT 이후로는 C++이랑 비교해도 큰 차이 없습니다
한국에선 오픈소스로 돈 못 법니다 || 꼭 그렇지는 않아요. 기술 지원으로 먹고사는 회사 여럿 있습니다
공매도를 금지해야 함 || 이 주장에는 동의하지 않음. 유동성이 줄어 변동성만 커짐
세금만 더 걷으려는 수작임 || 무슨 말씀이신지... 이번 개정은 감세안인데요
맥은 게임이 안 돼요 || 안 되긴요, 요즘은 스팀 절반은 돌아갑니다
맞춤법 검사기는 다 똑같음 || 맞는 말씀이지만 국립국어원 데이터를 쓰는 쪽은 확실히 다릅니다`,
  asks: `
We moved everything to NixOS last year. || How do you handle secrets with that setup?
I run my own mail server without problems. || Which provider do you host it with? Mine keeps landing on blocklists.
The new scheduler cut our tail latency by half. || Interesting! Is there a write-up somewhere?
I switched to a split keyboard. || Did it take long to get back to your old speed?
We use CRDTs for the offline mode. || Curious how you deal with deletions - do the tombstones ever get collected?
 || Does anyone know if this works with the European version of the router?
It's all in one Postgres instance. || What's your row count, if you don't mind me asking?
Turn off the telemetry in about:config. || Can you say which key? I only see the three for crash reports.
Signal stores nothing but the phone number. || Genuine question: how does the contact discovery work then?
I quit my job over this. || Could you elaborate? What was the breaking point?
The M-series handles it easily. || With how much memory?
The docs say it's deprecated. || Where did you see that? I'm looking at the page for 4.2 and there's nothing.
I've never seen a flaky test since we made them hermetic. || Sorry for the naive question, but what does hermetic mean in this context?
My whole blog is a Makefile. || Do you have it on GitHub by any chance? Would love to take a look.
They banned the extension. || I'm not following. Banned from the store, or blocked in the browser?
 || ELI5, what is a zk rollup and why would a bank want one?
We compile everything to WASM and it's only 30% slower. || Is that with SIMD enabled?
I'd love to see someone try this on an e-ink panel. || Any recommendations for a panel that can be driven without the vendor's blob?
사내에서 k8s를 직접 운영합니다 || 노드는 몇 대 정도 쓰시나요?
저는 옵시디언으로 정착했습니다 || 혹시 동기화는 어떻게 하세요?
 || 이거 아이폰에서도 되나요?
설정에서 끄면 됩니다 || 어느 메뉴에 있는지 알 수 있을까요?
국비 과정으로 배웠어요 || 기간이 얼마나 걸리셨는지 궁금합니다
LLM으로 로그를 분석해 봤습니다 || 비용은 한 달에 얼마쯤 나오나요
이직하고 연봉이 두 배가 됐음 || 실례지만 몇 년 차이신가요?
저희는 gRPC를 걷어냈습니다 || 걷어낸 이유가 뭔가요?
 || 질문이 있는데요, 오프라인에서도 모델이 돌아가는 건가요?
이건 라이선스 위반임 || 어떤 조항을 말씀하시는 건가요?
폰트를 직접 만들었습니다 || 혹시 상업적으로 써도 되는지요?
그 책 번역이 별로였어요 || 원서로 읽으면 난이도가 어떤가요??`,
  'adds-source': `
I remember a paper about this from the nineties. || You're probably thinking of this one: https://dl.acm.org/doi/10.1145/2341...
Did they ever publish the numbers? || https://example.org/reports/2025/annual.pdf
The original talk was much better. || For those who missed it: https://www.youtube.com/watch?v=abcdef
The license changed recently. || Here's the announcement: https://blog.example.com/license-change
I heard that the regulator opened a case. || Source: https://ec.example.eu/cases/AT.40099
 || Previous discussion: https://news.ycombinator.com/item?id=1234567 (312 comments)
 || Archived copy: https://archive.is/AbCdE
There was a similar incident at a bank. || See also https://en.wikipedia.org/wiki/Knight_Capital_Group
Somebody must have measured this. || The 2019 study by the transport department did, the tables start on page 40: https://transport.example.gov/study.pdf
Is there a reference for that? || RFC 9110, section 9.3.1 - https://www.rfc-editor.org/rfc/rfc9110#section-9.3.1
Memory safety bugs are around 70% of CVEs. || Microsoft reported the same share [1] and so did Chromium [2].⏎⏎[1] https://msrc.example.com/blog/2019/07/we-need-a-safer-systems...⏎[2] https://chromium.example.org/memory-safety
I wonder what the code looks like. || It's on GitHub: https://github.com/example/tool
They've done this before. || Relevant: https://www.example.com/2016/story-about-it
Dijkstra had something to say on that. || EWD 1036, https://www.cs.utexas.edu/users/EWD/ewd10xx/EWD1036.PDF
예전에 비슷한 논문이 있었는데요 || 이 논문 말씀이신 것 같네요 https://arxiv.org/abs/1706.03762
원문 링크가 깨졌네요 || 원문: https://example.com/post/42
정부 발표가 있었다고 들음 || 출처입니다. https://www.example.go.kr/board/123
관련 글이 GeekNews에도 올라왔었음 || https://news.hada.io/topic?id=1234
소스가 공개돼 있나요 || 깃헙에 있습니다 https://github.com/example/app
발표 영상이 있으면 좋겠네요 || 발표 영상 남깁니다: https://youtu.be/abc123
 || 참고로 공식 문서는 여기 있습니다 https://docs.example.dev/ko/guide
통계가 궁금하네요 || 통계청 자료를 보면 2023년 기준 34%라고 나옵니다 https://kosis.example.kr/statHtml
이 사건 기사 있나요 || 관련 기사 https://news.example.co.kr/view/2024001`,
  none: `
Sorry, I linked the wrong commit. || No worries, I found it.
Thanks for the detailed answer! || No problem, happy to help.
Is this still maintained? || Yes, I'm the author. There will be a release in March.
Can it run on ARM? || No, not yet. The assembler parts are x86 only.
Do you think it will scale? || Absolutely. We tested it with a billion rows.
The author argues that we should all write more C. || I disagree with the author, and the numbers he cites are from 2003.
The UI is great and the price is fair. || Agreed on the UI, however the price is what made us leave.
They're closing the API. || And who could possibly have seen that coming?
They raised prices again. || Who would pay that? Seriously, who?
My regex parses HTML. || Obligatory: https://stackoverflow.com/a/1732454
We need a new standard for this. || https://xkcd.com/927/
I can't stop refreshing the page. || https://www.youtube.com/watch?v=dQw4w9WgXcQ
I wrote it in 2014. || Edit: I was wrong, it was 2015.
I can't find the setting. || Actually, never mind, found it under Advanced.
There's a plugin for it. || Oh nice, I'll try that tonight.
This reminds me of the Amiga. || I had one too! Spent a whole summer on Deluxe Paint.
The queue is long. || Right now it's about 40 minutes.
The random numbers come from lava lamps. || True randomness is hard, and that lobby is a nice way to show it.
I tried the beta. || This looks like it was built by people who use it.
How many seats does it have? || Exactly 50.
What happens if the disk fills up? || No data is lost, writes just block.
We shipped on a Friday. || Same day they announced the outage, which was fun.
Which port does it listen on? || Wrong thread, sorry.
The moon landing computers had 4 kB. || I wonder what my toaster has.
It's a big rewrite. || I love it when people ask "why not just patch it?" It's never that simple.
We made a thing that turns logs into music. || Congrats on the launch! Landing page is beautiful.
The deadline is Monday. || Thanks, missed that.
Our database is 2 TB. || For comparison, we're at 14 TB on three machines, mostly append-only, with partitions by week.
The launch is tomorrow. || You're right on time then, the embargo lifts at nine.
Open offices are about cost. || Yes and no. Cost started it, fashion kept it.
Perl is everywhere in our infra. || Why do people still use Perl? Because it's on every box and it never changes.
Anyone know a good alternative? || I built one, it's free for small teams: https://example.app
Some people store passwords in a spreadsheet. || Why would anyone do that?
The cable is $40. || Wait, what? 40 dollars for a cable?
I run a small forum for beekeepers. || We had one of those in my town. It ran phpBB until 2019, then the owner moved away and nobody had the password (https://example.net/forum), so every spring people ask what became of it, and every spring somebody posts the same screenshot from the old days.
My first computer was a Spectrum. || Mine was a C64. My father brought it home in a banana box and we had no cassette player for a month.
이 라이브러리 아직 관리되나요? || 네, 지난주에도 릴리스가 있었습니다
윈도우에서도 되나요? || 아니요, 아직 맥만 지원합니다
좋은 글 감사합니다 || 읽어 주셔서 감사합니다
링크가 잘못됐네요 || 앗 수정했습니다 감사합니다
설치가 안 돼서 포기 || 아 그거 저도 겪었는데 재부팅하니까 되더라고요
결국 또 유료화네요 || 이럴 줄 누가 알았겠습니까?
서버가 또 죽었습니다 || 이게 나라냐?
표준을 하나 더 만들자 || https://xkcd.com/927/
개발자는 공감 능력이 필요합니다 || 공감 능력을 수치로 재는 회사도 있더군요
동의 버튼이 안 보이네요 || 동의 버튼은 맨 아래 스크롤하면 나옵니다
둘 다 써 봤는데 A가 낫네요 || 그런가요? 전 반대로 느꼈는데 아직 오래 안 써 봐서 모르겠네요
이거 단축키가 헷갈림 || 맞춤 설정에서 바꿀 수 있음
새 버전이 나왔습니다 || 오 바로 써 보겠습니다
속도가 두 배 빨라짐 || 저는 M2 기준으로 1.7배 나왔습니다
방향은 맞는데 구현이 아쉽다 || 방향에는 동의하지만 저는 구현보다 일정이 문제였다고 봅니다
왜 아직도 IE를 쓸까요 || 왜긴 왜겠어요, 은행 때문이죠
저자는 객체지향이 끝났다고 합니다 || 저자의 주장에 동의하지 않습니다. 예제가 너무 편향됐어요
점심 뭐 드셨나요 || 국밥이요
제가 만든 앱입니다 || 응원합니다! 디자인이 깔끔하네요
도움이 될까 해서 남깁니다 || 맞다, 그 책 사 놓고 안 읽었네
오픈소스 대체제 없나요 || 제가 만든 게 있습니다 ㅎㅎ https://example.app
누가 정리 좀 해 줬으면 || 정리하면, 3월까지는 무료이고 이후는 좌석당 과금입니다`,
};

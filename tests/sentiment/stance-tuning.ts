import type { StanceTable } from './stance-rows.ts';

/** The half that the cues were tried on; labelled as HELD_OUT is. */
export const TUNING: StanceTable = {
  agrees: `
Docs should live next to the code. || Agree 100%. Ours are in a wiki nobody can log into anymore.
The free tier was always going to go away. || I agree. It's the same story as Heroku.
Most dashboards are never opened twice. || So much this.
Print debugging is fine. || +1
The new MacBook keyboard is a disaster. || Same. Mine was replaced twice under warranty.
Vendor lock-in is the business model. || Precisely. The exit costs are the moat.
Regulators are ten years behind. || Indeed, and by the time they act the market has moved on.
YAML was a mistake. || Amen.
Ad blockers are a security tool. || You're absolutely right, malvertising is how my uncle got ransomware.
Interviews select for people who have time to practise. || This is so true. I have two kids and I can't grind puzzles at night.
I'd rather pay for a one-time license. || Me too. I'd have paid double for the old version.
The second chapter is where the book falls apart. || Yeah, I had the same impression.
They hid the unsubscribe link on purpose. || Yes! It's two pixels tall on mobile.
This will hurt small publishers the most. || My thoughts exactly.
The bottleneck is the review, not the writing. || Great point. We measured it and 70% of the lead time is waiting for a reviewer.
You shouldn't need an account for a light bulb. || > You shouldn't need an account for a light bulb⏎⏎This, a thousand times.
It was a marketing term from the start. || I can't disagree with that.
That benchmark is measuring the allocator. || Good catch, I reran it with jemalloc and the difference is gone.
The title is misleading. || Agreed, and the mods should change it.
If it isn't in version control it doesn't exist. || Amen to that.
결국 기본기가 중요하다고 봅니다 || 공감합니다. 프레임워크는 계속 바뀌니까요
이메일이 제일 나은 협업 도구인 듯 || 저도 동감입니다
광고가 너무 많아져서 못 보겠음 || 그니까요 5분마다 나오네요
클라우드 비용이 생각보다 무섭습니다 || 저도요. 지난달에 청구서 보고 놀랐습니다
제목만 보고 댓글 다는 사람이 많네요 || 맞습니다. 본문에 다 나와 있는데 말이죠
신입에게 너무 많은 걸 바라는 것 같아요 || 옳은 말씀입니다
그 회사는 원래 그랬음 || ㅇㄱㄹㅇ
야근을 자랑하는 문화가 없어져야 함 || 동감. 자랑이 아니라 관리 실패임
타입스크립트 없이는 이제 못 하겠어요 || 완전 동의해요 ㅎㅎ
오픈소스에 기여하는 게 이력서보다 낫다 || 그렇죠. 코드를 직접 볼 수 있으니까요
전화보다 채팅이 편해요 || 222`,
  disagrees: `
Monoliths don't scale. || That's simply not true. Shopify is a monolith.
Nobody uses Firefox anymore. || I do, and so does most of my team.
Copyright should last forever. || I completely disagree. Culture is built on reuse.
You can't do real time in Java. || Of course you can, HFT shops have been doing it for fifteen years.
This was inevitable. || No it wasn't. They had three offers on the table.
It's cheaper in the long run. || I doubt it. The license alone is more than the hardware.
They were forced to sell. || False. Nobody forced them, the founders wanted out.
The EU will ban it anyway. || No, they won't. The draft explicitly excludes open source.
Learning Vim is a waste of time. || Couldn't disagree more.
All of the data is anonymous. || > All of the data is anonymous⏎⏎That's not what the policy says. It lists the device id.
Lisp never had any impact on industry. || This is just wrong. Half of the features in your language came from it.
Just rewrite it. || Rewriting it is exactly how you end up with two broken systems.
Desktop Linux is unusable for normal people. || I beg to differ. My mother has been on Mint since 2015.
The bug is in your code. || It's not. It reproduces on an empty project.
It's the same as a library card. || It's not the same at all, a library card doesn't log what pages you read.
Tests should hit the real database. || I would argue the opposite, most of our bugs were found by fast tests.
Everyone has fiber now. || Not where I live.
The tax only affects the rich. || Yeah, no. It starts at the median income.
That's not how DNS works. || It is, though. Read the part about negative caching.
It will never be profitable. || Agreed that the margins are thin, but you're missing the point: the hardware is a loss leader.
Cars made cities better. || Hardly. Look at any photo from before 1950.
It's only metadata. || "Only metadata" is how they find whom to arrest.
Objects are closures. || Not quite. A closure has one entry point.
You could run it in a container. || That doesn't solve anything, the kernel is the part that's broken.
코딩 테스트가 가장 공정함 || 동의하지 않습니다. 준비할 시간이 있는 사람만 유리해요
애플은 혁신이 끝났다 || 전 반대로 생각합니다. 칩만 봐도 그렇죠
유료 구독이 답이다 || 아뇨, 구독 피로 때문에 다들 해지하고 있습니다
그 법안은 이미 통과됐음 || 사실과 다릅니다. 아직 상임위에 있어요
비전공자는 한계가 있다 || 그건 아니죠. 저희 CTO도 비전공자입니다
자율주행은 10년 안에 안 됨 || 꼭 그렇지만은 않습니다. 이미 무인 택시가 다닙니다
이건 구글 잘못임 || 틀렸습니다. 제조사가 패치를 안 내린 겁니다
테스트는 QA가 하는 것 || 전혀 동의할 수 없네요
폴더블은 내구성이 약하다 || 그렇지 않아요. 3년째 멀쩡합니다
주 4일제 하면 망함 || 말도 안 되는 소리입니다. 이미 하는 회사들 실적을 보세요
한글은 코딩에 안 맞음 || 글쎄요, 저는 변수명을 한글로 쓰는데 문제없습니다`,
  asks: `
We replaced Kafka with a table. || How many messages per second is that?
I've been using Helix for a year. || What made you switch from vim?
It syncs over Bluetooth. || Does it also work without a phone nearby?
The paper was retracted. || Do you know why?
 || Is there any way to run this locally without Docker?
I had to patch the firmware. || Would you mind sharing the patch?
We're hiring again. || Remote or on site?
 || I'm new to this. What is the difference between a process and a thread here?
The camera has no cloud component. || Any idea where I can buy one in Europe?
You need to enable it per user. || Thanks! Is that possible through the API as well?
They cache it at the edge. || I'm curious, what happens when two edges disagree?
Use the second endpoint. || Which one do you mean, the v2 one or the one in the beta docs?
It took us three weeks. || Why so long?
I wrote a compiler in bash. || Serious question: why bash?
We dropped support for 32 bit. || Did you get any complaints?
 || Has anyone here tried it with a language other than English? I'd like to know how good the Korean voice is.
오라클에서 포스트그레스로 옮겼습니다 || 데이터 양이 어느 정도였나요?
집에서 서버를 돌립니다 || 전기요금은 얼마나 나오세요?
 || 혹시 안드로이드 버전 계획도 있으신가요?
플러그인으로 해결했어요 || 어떤 플러그인인가요?
그 버전에서 고쳐졌습니다 || 몇 버전부터인지 아시는 분 계신가요?
저는 이걸로 논문을 씁니다 || 참고문헌 관리는 어떻게 하시는지 궁금하네요
앱을 출시했습니다 || 수익화는 어떻게 하실 계획인가요?
 || 라이선스가 어떻게 되나요
이직 준비 중입니다 || 연차가 어떻게 되세요?
모델을 양자화해서 씁니다 || 몇 비트로 쓰시는 건지 여쭤봐도 될까요?`,
  'adds-source': `
What was the name of that talk? || "Simple Made Easy": https://www.infoq.com/presentations/Simple-Made-Easy/
They had an outage last week. || Post-mortem: https://status.example.com/incidents/1234
The code is somewhere on SourceHut. || https://git.sr.ht/~example/tool
 || Related: https://news.ycombinator.com/item?id=7654321
 || Direct link to the PDF: https://example.edu/~author/paper.pdf
I can't find the spec. || It's here: https://html.spec.whatwg.org/multipage/forms.html
 || Non-paywalled version: https://archive.ph/abcde
Someone did the math on this. || There's a good write-up of the math at https://example.blog/2021/the-math
Doesn't Postgres have this built in? || From the docs: "Advisory locks are useful for locking strategies that are an awkward fit" - https://www.postgresql.org/docs/current/explicit-locking.html
I read something about a settlement. || According to the filing it was 12 million: https://www.courtlistener.com/docket/1234/
How common is this? || About 3% of births, per the WHO: https://www.who.int/example
 || Video of the talk from 2018: https://vimeo.com/1234
더 자세한 자료가 있을까요 || 이 글에 자세히 나옵니다: https://example.dev/posts/1
 || 원본 링크: https://example.com/original
판결문이 공개됐나요 || 판결문은 여기서 볼 수 있습니다 https://casenote.example.kr/1234
유튜브에 있던데 || https://youtu.be/xyz987 이 영상입니다
 || 공식 블로그 글도 같이 보시면 좋습니다. https://blog.example.com/ko/
수치는 어디서 나온 건가요 || 한국은행 보고서에 있어요 https://www.bok.example.kr/report
기능 목록이 안 보이네요 || 참고: https://docs.example.com/features`,
  none: `
I'm sorry about the tone earlier. || No worries at all, it happens.
Thank you for the fix! || You're welcome!
Does it support IPv6? || Yes. It's in the second section of the manual.
Should I learn C first? || No, just start with what you need.
Is it faster than the old one? || Definitely, about twice on my machine.
Which one do you use? || This one, for about two years now.
Everything is tracked. || And who watches the watchers?
The flight was cancelled again. || Why am I not surprised?
Let's fork it. || What could possibly go wrong?
The keyboard costs 900 dollars. || Obligatory xkcd: https://xkcd.com/1172/
I'll just use sed for this. || https://www.youtube.com/watch?v=oHg5SJYRHA0
I never understood monads. || Edit: fixed the link.
I think you mean the other Smith. || Oops, you mean the physicist. Thanks, fixed.
It has been in beta for ages. || I agree with the article that it should have shipped, but you make a fair case for waiting.
The author says that it's dead. || He's wrong about that, as usual.
I use it every day. || Same company that made the calculator, by the way.
The plot is on a log scale. || True story: our CFO once read one of those as linear.
There's a setting. || Right, the setting. I always forget where it is.
It's open source. || This is the first one I've seen that builds without patches.
I have a question about the export. || Sure, go ahead.
It's not pretty but it works. || Correct me if I'm wrong, the parser is hand-written and the lexer is generated.
I started in 1985. || I started in 1991 on a 386 with 2 MB of memory and a monochrome screen. We had a modem but were not allowed to use it.
They bought the startup for 2 billion. || Wow. What a time to be alive.
The new maintainer merged it. || Good. I was worried that it would sit there for another year.
My kid learned Scratch. || Nice! Mine too, then he moved on to Godot and never looked back.
Some say that tabs are better. || I like them for accessibility, I dislike them for alignment, and my editor hides the difference anyway.
I work on this. AMA. || Great work, really looking forward to the next release!
How do you test this? || We have a rig with forty phones. Every commit runs on all of them. It's as loud as it sounds. Ask me how I know, right?
It depends on the workload. || Yes and no: for reads you're right, for writes it doesn't matter.
No one got hurt. || Not sure what to make of it yet.
It's a good tool. || Disclaimer: I work for a competitor (https://competitor.example). I've met the founders and they're decent people, we just aim at bigger customers.
Where can I try it? || We have a demo at https://demo.example.app, no account needed. Feedback welcome!
이 기능 언제 나오나요? || 네 다음 주에 나옵니다
맥에서도 빌드되나요? || 아니요 리눅스만 됩니다
감사합니다 || 별말씀을요
오타가 있네요 || 수정했습니다. 감사합니다
새 폰이 200만원 || 누가 사라고 협박했나요? ㅋㅋ
또 터졌네 || 이게 몇 번째인지 모르겠네요
규칙 엔진을 직접 만들었음 || https://xkcd.com/1319/
맞는 방법을 찾고 있습니다 || 맞는 버전을 깔아야 해요
개인정보 동의가 필요합니다 || 동의합니다 체크박스를 누르면 됩니다
회사에서 이걸 씁니다 || 저희도 도입을 검토하고 있습니다
한번 써 보세요 || 오 좋네요. 주말에 해 봐야겠습니다
모르는 사람이 많더라 || 아 그런 게 있군요. 몰랐습니다
그래서 결론이 뭔지 || 결론은 다음 편에 나온다고 하네요
A가 B보다 빠르다고 합니다 || 반대로 메모리는 B가 적게 씁니다
글이 너무 길어요 || 요약하자면 캐시를 쓰자는 이야기입니다
기사에서는 부작용이 없다고 하네요 || 기사 내용에 동의하기 어렵네요. 표본이 너무 작아요
이 앱 좋네요 || 제 블로그에도 후기를 썼습니다 https://me.example.blog/1 광고 아니에요 ㅎㅎ
저만 이해가 안 되나요? || 아니에요 저도 처음엔 어려웠어요`,
};

/**
 * English words with a mood, written for this project. `3` is strong, `1` a hint. Base forms: `lookUp` strips endings.
 * What only the context decides ("issue", "fix", "error") is left to the trained weights.
 */
export const ENGLISH_WORDS: Record<string, string> = {
  '3': `
    adore amazing amazingly awesome beautiful beautifully beloved best bliss blissful breathtaking brilliant brilliantly bravo congrats
    congratulation delight delightful dazzling ecstatic epic excellent exceptional exceptionally exhilarating exquisite extraordinary fabulous
    fantastic fantastically favorite favourite flawless flawlessly gem genius glorious godsend gorgeous grateful great greatest heartwarming
    hooray hurrah ideal impeccable impressive incredible incredibly joy joyful kudos legendary love loved lovely loving magical magnificent
    marvelous marvellous masterful masterpiece mindblowing miraculous outstanding perfect perfection perfectly phenomenal pleasure praise
    priceless proud rad remarkable remarkably sensational spectacular splendid stellar stunning sublime superb superbly superior terrific thrilled thrilling thank thanks thx ty tysm thankful
    thankfully top-notch unbeatable unparalleled wonderful wonderfully wow yay yippee woohoo woot yum bless blessed stoked pumped ftw goat slick rocks
    lifesaver game-changer gamechanger first-rate world-class hallelujah heavenly euphoric elated overjoyed thx cheers`,
  '2': `
    accomplish accomplishment admirable admire adorable affection affordable amuse amusing appealing appreciate appreciation appreciated applaud attractive
    award awe beauty benefit beneficial better boost brave bravery breeze bright bullish calm capable captivating celebrate celebration champion charm
    charming cheer cheerful clean cleaner cleanest clever cleverly comfort comfortable comfy commend compelling compliment confident congratulate considerate cool
    convenient courage courageous courteous cozy creative cute dedicated delicious dependable deserve desirable eager ease easily easy effective
    effectively efficient efficiently effortless effortlessly elegance elegant elegantly enchanting encourage encouraging endearing energetic engaging enjoy
    enjoyable enjoyed enjoyment enlightening entertain entertaining enthusiasm enthusiastic ergonomic exceed excite excited excitement exciting expressive
    fair faithful fascinate fascinated fascinating faster fast fastest fine flexible fond fortunate fortunately freedom friend friendly fun funny generous generously genuine
    gentle glad gladly good goodness graceful gracious gratitude grin handy happier happiest happily happiness happy harmony heal helpful hero heroic hilarious
    honest honestly honor honour hope hopeful hot hug humble humor impress impressed improve improved improvement improving informative ingenious innovative insightful
    inspire inspired inspiring inspiration intelligent interesting interested intriguing intuitive invaluable joke jolly kind kindly kindness laugh laughing lightning
    liked likeable likable lively loyal lucky luckily luxury maintainable marvel mature memorable merit merry neat neatly nice nicely nicer nifty noble optimistic
    nostalgic optimal passion passionate patient peace peaceful performant pleasant pleasantly please pleased pleasing polished polite positive positively
    powerful precise pretty productive productivity profit progress promising prosper protect pure purr quality quick quickly quick rave readable recommend
    recommended recommendation refreshing refreshingly rejoice relax relaxed relaxing reliable reliably relief relieved resilient respect respectful responsive
    reward rewarding rich robust romantic safe satisfaction satisfied satisfy satisfying savvy scalable seamless seamlessly sexy sharp shine shiny simple simpler smart
    smarter smile smiling smooth smoothly snappy solid solved spacious sparkling speedy stable straightforward strength strong succeed success successful
    successfully succinct super support supportive sweet swift talent talented tasty tender thoughtful thoughtfully thoughtful tidy thrive
    thumbs treasure triumph trust trusted trustworthy truthful useful valuable versatile vibrant victory virtue vivid warm warmth wealth welcome
    welcoming well-deserved well-done well-made well-written well-documented well-thought win winner winning wins wise witty worth worthwhile worthy yummy
    lgtm +1 kudo gj bravo props snazzy spiffy solidly tasteful hats-off spot-on rock-solid battle-tested legit lol haha hehe lmao rofl hahaha xoxo
    thanx thnx tnx gracias upvote upvoted usable fixed resolved nailed brilliantly underrated respectful`,
  '1': `
    able accept acceptable accurate accurately achieve achievement active advance advanced advantage agree agreed alive approve approved approval assist
    aware balanced bonus care careful caring casual certain clarity clear clearer clearly closer coherent complete concise consistent cooperate
    correct correctly cosy credit curious decent definitely defend detailed determined dream durable educated eligible enable enhance enhancement enough enrich essential
    ethical exactly fancy feasible fit focus forgive fresh fulfill gain gift graphic grow growth guarantee healthy help helped helpfully helping
    helps high-quality hopefully imagine important independent influential informed instant interest intelligently justice keen lean lightweight like likes looking-forward
    luck match meaningful mighty mindful minimal minimalist modern modest natural new novel okay ok ooh open opportunity organized original outperform
    painless pass plus popular portable practical precious prefer preferred premium prepared privilege proper properly
    qualified rational ready real reasonable reasonably reassure reassuring recover reputable rescue resolve restore right save saved saves savings secure secured sensible significant sleek
    solution solve sophisticated special spirit stylish suitable sunny sure survive sustainable tolerant top transparent true tuned understand understandable unique upgrade
    useable usefully valid value vital vision wealthy well willing wish wonder works worked working yep yes yeah yup young lite`,
  '-1': `
    absent absurdly accuse ache aggressive alarm alas alone ambiguous arguably argue argument avoid awkward awkwardly bias biased bizarre blame block blocked blocker boring bother bland
    busy caution cheap chore clumsily cold complain complaint complicate complicated complex complexity concern concerned concerning conflict confuse confused confusing
    confusion contradict contradiction costly crazy critic criticism criticize cryptic cumbersome cut damn danger dark dead debt decline deny deprecated dependent
    desperate difficult difficulty dim dirty disagree disagreement discourage dislike dispute distract distracting distraction disturb dodgy doubt doubtful doubtfully drain drop dull dumb
    empty error escape evade excess excessive excuse expensive expire exploit fake fat fault fear fight flawed flaw forbid forced forget forgot fragmented
    gap greed grim guilty hack hard harder hardest hesitant hide hype hypocrisy ignore ignored ill illegal impatient imperfect impractical improper inaccurate inadequate
    incompatible incomplete inconsistent inconvenient incorrect incorrectly indifferent inefficient inferior insecure insufficient interrupt invalid irrelevant issue
    jargon kill lack lacking lame late lazy leak leaking legacy lengthy lie limit limitation limited lonely lost loud low meh misguided misleading mislead misunderstand misunderstood mistake mistaken
    misuse mock moody naive nag negative negatively neglect nervous never nitpick noise noisy nonstandard nope obscure obsolete obstacle odd oddly offend opaque oppose outdated outrage overcomplicated
    overengineered over-engineered overhead overkill overload overly overpriced overrated overwhelm overwhelming pale panic pathetic pity pointless polarizing poor poorly pressure pretend prevent problem
    problematic protest quit rant reject rejected reluctant risk risky rough rude rush rusty sad scary scarce sceptical selfish shady shallow shock short
    sick silly skeptical sketchy slow slower slowest slowly sluggish smell smelly sorry spam spooky stale stall sticky stiff strain strange stress stressful stretch
    strict stuck struggle struggling stubborn surprise suspicious tedious tense terribly tired tough tricky trivial trouble troublesome unclear uncertain
    uncomfortable undocumented unfair unfamiliar unfortunate unfortunately unhappy unhelpful unimportant unintuitive uninteresting unnecessary unneeded unpleasant unpopular unreadable
    unrealistic unreasonable unsafe unsupported unsure unwanted unwieldy upset urgent useless vague vulnerable wait warn warning weak weaker weird weirdly worry worried
    worrisome worrying wrong wrongly yawn meh regress regression workaround downside drawback caveat hurdle`,
  '-2': `
    abandon abandoned absurd abuse abused accident afraid aggravate aggravating agony ail anger angry anguish annoy annoyed annoyance annoying anxious anxiety apathetic appalled arrogant arrogance ashamed assault attack
    bad badly ban banned bankrupt betray bitter bitterly bleak bloat bloated bloody bored boredom brittle broke broken brutal bug buggy bull bullshit bully burden buzzword cancer careless catastrophe cheat cheated
    chaos chaotic clickbait clumsy clueless clunky collapse condescending contaminated corrupt corrupted corruption coward crap crappy crash crashed crashes crashing crime criminal cripple crippled crisis crooked cruel cruelty cry crying
    curse cursed cynical damage damaged dangerous dangerously deadlock deadly death deceive deceptive defeat defect defective degrade denial deplorable depress depressed depressing depression
    deprive despair destroy destroyed destruction devastate devastated die died dies dying disadvantage disappoint disappointed disappointing disappointment disappear disaster discomfort discredit
    disgrace dishonest dismal dismay disorder displease disregard disrespect disrespectful disrupt dissatisfied distress distrust downvote dread dreadful dreary dump dysfunctional
    embarrass embarrassed embarrassing embarrassment enemy enrage envy evil exhausted exhausting fail failed failing fails failure fallacy false fatal fear fearful filthy flaky flop fool foolish fraud freak frighten
    frightened frightening frustrate frustrated frustrating frustration fud fuss garbage gibberish gloomy greedy grief grievance grieve gross guilt gullible hang hangs harass harassment harm harmed harmful harsh headache
    heartbreaking heartbroken helpless hopeless hostile hurt hurting hurts hypocrite hypocritical idiotic ignorance ignorant immature immoral impair impossible incompetence incompetent incomprehensible inept infuriating injure
    injury injustice insane insanely insult insulting irritate irritated irritating irresponsible jealous jerk joke junk kludge kludgy lawsuit liar lied lies loathe lose loser losing loss mad malicious malware mediocre melancholy
    mess messed messy misery miserable misfortune miss missed nasty neglected nightmare nonsense obnoxious offended offensive ominous outrageous pain painful painfully panic paranoid pathetic pathetically penalty peril
    pessimistic phony pissed plague poison poisonous predatory prejudice punish punishment rage reckless refuse regret regretful repetitive repulsive resent resentment revenge ridiculous ridiculously rip-off ripoff rob rot rotten ruin ruined
    ruins sabotage sadly sadness scam scare scared screwed screw scream segfault selfish shame shameful shameless shoddy sigh sinister slap slaughter sleazy sloppy smug snake snob sob sorrow spaghetti spite spyware stink stinks
    stole stolen stupidity suffer suffered suffering suffers sucker suicidal suicide surveillance suspect tangled tear tears tedious threat threaten threatening tragedy tragic trauma traumatic trash troll
    ugly unacceptable unbearable underwhelming undermine unethical unforgivable unjust unmaintained unmaintainable unprofessional unreliable unstable unusable untrustworthy upsetting vendor-lock vicious victim vile villain violate violation violence violent vulgar waste wasted
    wasteful wasting weep whine whining wicked woe worse worsen worsening worthless wreck wretched wtf smh ugh argh facepalm ouch damnit dammit nah nerf enshittification shitshow janky footgun bikeshed bikeshedding boilerplate`,
  '-3': `
    abhorrent abominable abomination abysmal appalling atrocious atrocity awful awfully bastard bitch bollocks bullcrap catastrophic despicable despise detest detestable diabolical disastrous disgust disgusted disgusting dreadfully dumbass
    excruciating fiasco fuck fucked fucking fucker garbage goddamn godawful gruesome hate hated hateful hates hating hatred heinous hell hideous horrendous horrible horribly horrid horrific horrified horrifying horror idiot imbecile
    insufferable intolerable laughable loathsome lousy moron moronic murder nauseating nazi pathetic piss racist rape repugnant revolting scum shit shitty shite sicken sickening slimy stupid stupidest stupidly suck sucked sucks
    terrible terrifying terrified terror torture travesty vomit worst wretched asshole retard retarded cringe cringey abysmally bullshit dogshit clusterfuck trainwreck dumpster`,
};

export const NEGATIONS = `not no never none n't cannot cant dont doesnt didnt isnt wasnt wont wouldnt couldnt shouldnt aint arent werent hasnt havent hadnt without hardly barely scarcely rarely nothing nobody neither nor nowhere lack lacks lacking fails failed stop stopped less`;
export const BOOSTERS = `very really so too extremely incredibly absolutely totally completely utterly insanely highly quite truly super damn fucking freaking way much such most pretty particularly especially deeply hugely seriously`;
export const HEDGES = `maybe perhaps might could seems seem seemed somewhat slightly sort kind probably possibly apparently kinda little bit fairly rather almost`;

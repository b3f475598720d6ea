import { stemEnglish } from '../terms.ts';

// Kinds of frequent English words, for telling phrases that name something from words that do not.

const list = (words: string) => new Set(words.split(' '));

/** Verbs that are rarely nouns, as stems of `stemEnglish` or irregular forms: no part of a phrase that names something. */
export const VERBS = list(
  'add agree allow announc appear ask assum attempt avoid becam becom began begin begun believ bought bring brought buy called ' +
    'chang choos chose chosen claim clear com compar consid contain continu creat decid describ determin did discuss eat ' +
    'enabl ensur exist expect explain fail fall fell felt feel find follow forget forgot found gather gav gener get giv given go got ' +
    'grew grow grown happen hear heard held help hold hop identifi ignor imagin improv includ indic introduc involv join keep ' +
    'kept kill knew know known learn led leav left let los lost made maintain mak manag mean meant meet mention met miss ' +
    'need notic occur offer overus paid pay pick pran prefer prepar prevent produc protect prov provid pull push put rais ran ' +
    'reach realiz receiv reduc refer reli remain rememb remov replac requir respond rise rose said save sat saw say seek ' +
    'seem seen sell send sent set shak shown solv sold speak spend spent spok stand stay stood stop struggl succeed ' +
    'suffer suggest suppos surpris take tak taken talk teach tell tend thank think thought threw throw told took tri turn ' +
    'understand understood vari wait walk want watch wear went wish won wonder wrot writ written show run run feed break brok broken ' +
    'burn mov start spread sit lie liv look lov hit cut fit draw drew drawn fli flew hir fir lead play read us eat ate try affect worri regard shone blow blew blown shook rang sang sank swam tore torn stole froze woke dealt crept wept swept slept knelt lent bent laid slid hid built bound struck stuck swung hung flung clung dug spun strand fac emit operat justifi treat serv save tri impli publish happen matter confirm deni',
);

/** More of them, as stems of their plain forms. */
export const LEMMAS = new Set(
  (
    'abandon abolish accept accompany accomplish accuse achieve acknowledge acquire adapt adjust admit adopt advise afford aim allege ' +
    'amend analyze announce apologize apply approve argue arise arrange arrive assemble assert assess assign assist assure attach attain ' +
    'await ban become behave belong bind blame borrow bother calculate cancel capture carry cease celebrate characterize choose cite ' +
    'clarify collaborate collapse collect combine commit communicate compete compile complain complete comply compose comprise compute conceal ' +
    'concede conclude conduct configure connect consist construct consume contradict contribute convert convict convince cook cope correspond ' +
    'criticize deal declare decline dedicate deem defeat defend define degrade delete deliver demonstrate depend deploy derive deserve ' +
    'destroy detect deteriorate devote differ diminish disagree disappear disclose discourage discover dismiss display dispose dissolve ' +
    'distinguish distribute dive divide donate dominate double download drag earn edit elect eliminate embed embrace emerge emphasize employ ' +
    'encounter encourage endure enforce engage enhance enjoy enlist ensure entail enter enjoy equip erase escape establish estimate evaluate ' +
    'evolve exceed exclude execute exempt exercise exhibit expand exploit explore expose express extend extract facilitate favor fetch fight ' +
    'finish fix forbid forgive formulate fulfill gain govern grab grant greet guarantee guess handle hang harm hesitate hide highlight ' +
    'illustrate implement impose impress incorporate incur indicate infer inform inherit inhibit initiate inject injure insert insist ' +
    'inspire install integrate interpret interrupt invent invest investigate invite isolate justify knock lack launch lend locate ' +
    'lower maximize merge migrate minimize modify monitor motivate multiply negotiate neglect obey observe obtain occupy ' +
    'omit oppose optimize organize outline overcome oversee owe participate penetrate perceive perform permit persist persuade pose possess ' +
    'postpone pour praise predict preserve press pretend proceed proclaim promote prompt propose prosecute pursue qualify quit ' +
    'quote react rebuild recall recognize recommend reconcile recover recruit redefine regain regulate reinforce reject relate relax release ' +
    'rely render renew repair repeat replicate represent reproduce resemble reserve resist resolve restore restrict retain retire retreat retrieve reveal ' +
    'reverse revise reward rewrite rid rush satisfy scare scatter secure seize settle shape shift shout shrink shut simplify simulate ' +
    'solve specify squeeze stabilize steal stimulate strengthen stretch strike strive submit substitute sue supplement supply suppress surround ' +
    'prioritize reheat recompress encrypt decrypt scrape hibernate cause fill survive suspect suspend sustain swear sweep swim switch tackle tempt terminate testify tolerate transfer transform translate ' +
    'transmit trigger trust undergo undermine undertake unveil urge utilize validate vanish verify violate weaken weigh wipe withdraw withstand ' +
    'consider offend remember stagger span witness yield share copy bake boil stir pour whisk chop slice rinse drain preheat sprinkle dissolve'
  )
    .split(' ')
    .map(stemEnglish),
);

/** Adverbs that are no part of a name. */
export const ADVERBS = list(
  'ago upward upwards downward downwards forward forwards backward backwards inward outward onward onwards wherever whenever besides sometimes somewhat often soon later perhaps twice once again ahead anymore afterwards apart aside away barely forever hardly ' +
    'maybe meanwhile otherwise overall presumably quite rather seldom thereby though thus together too usually whenever yet please ' +
    'online abroad overseas elsewhere right least yesterday today tomorrow tonight nowadays instead either neither plus minus versus despite',
);

/** Adjectives and adverbs that qualify but do not name: a phrase may open with one, not end with it. */
export const QUALIFIERS = list(
  'able actual actually almost already amazing available bad basic beautiful best better big bit broad certain cheap clear clearly ' +
    'close common complete completely consistent correct current currently deep different difficult direct each early easily easy ' +
    'enough entire especially essential exact exactly excellent expensive extra extremely fair fairly false familiar famous far ' +
    'fast final finally fine first former free frequent full fully fun fundamental future general generally good great happy hard ' +
    'heavy high higher highest huge ideal immediately important impossible incredible individual initial interesting known large ' +
    'larger last late later latest light little long longer loud low lower main major massive minor modern mostly multiple necessary ' +
    'new next nice normal notable numerous obvious obviously odd ok old older ongoing open original particular past perfect personal ' +
    'poor popular possible potential powerful present pretty previous primary probably proper pure quick quickly rare ready real ' +
    'really recent recently regular related relevant right safe second secondary separate serious sharp short significant similar ' +
    'simple simply single slow small smaller smallest solid soon special specific standard straight strong sudden super sure tall ' +
    'terrible third tiny total true typical ugly unique useful usual usually various urgent liable responsible upcoming allergic aware eager vast weak weird wide wild worse worst worth ' +
    'wrong young massive effective negative positive native sensitive aggressive attractive extensive impressive innovative passive productive progressive ' +
    'excessive competitive comprehensive active viral political financial medical legal illegal digital global local national international federal ' +
    'regional technical physical social cultural natural unnatural mental annual formal informal virtual internal external crucial partial racial artificial beneficial ' +
    'environmental experimental critical clinical logical practical historical electrical mechanical classical tropical ethical identical radical vital rural urban ' +
    'central neutral optimal minimal optional additional traditional emotional rational functional exceptional intentional educational operational constitutional ' +
    'willing unwilling eligible alive asleep stuck lucky unlucky honest dishonest inappropriate appropriate adequate inadequate accurate inaccurate separate deliberate ' +
    'fortunate unfortunate sophisticated complicated interested uncertain certain curious anxious cautious fresh raw smooth rough thick thin slim slimmer bright dark dry wet ' +
    'cold warm hot cool rich unpaid sour sweet bitter tired bored busy lazy calm quiet loud proud humble brave afraid ashamed due overdue entertaining promising challenging ' +
    'disappointing surprising exciting confusing annoying boring relevant irrelevant persistent consistent inconsistent efficient inefficient sufficient insufficient ' +
    'intelligent fewer bigger biggest faster slower stronger weaker cheaper easier harder deeper closer thinner thicker lighter heavier brighter darker warmer colder cleaner safer richer poorer busier earlier',
);

/** Nouns that name nothing in particular when they stand alone. */
export const VAGUE = list(
  'time times year years day days week weeks month months hour hours minute minutes moment way ways people person man men woman ' +
    'women thing things lot lots bit kind kinds sort part parts point points case cases fact number place end side reason reasons ' +
    'example examples idea ideas question questions answer answers problem problems everything something anything nothing everyone ' +
    'someone anyone today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february ' +
    'march april may june july august september october november december half set use result results change changes ' +
    'work life world level list line name word words page article post story book top topic detail details lot role set sets pair pairs couple ' +
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty nobody somebody ' +
    'mind sense chance while dozen dozens hundreds thousands millions billions million billion thousand morning afternoon evening night weekend era decade decades century item items',
);

/** Nouns that name something beside another noun, and little when they stand alone or behind an adjective: "image quality", "quality". */
export const GENERIC = list(
  'stuff situation situations plan plans range experience experiences approach approaches entity benefit benefits concern ' +
    'concerns caveat caveats step steps section sections basis amount amounts level levels goal goals purpose method methods score scores guy guys crowd category ' +
    'categories event events skill skills demand difference differences opportunity opportunities quality variety group groups company companies user users customer ' +
    'customers member members friend friends child children kid kids student students officer officers official officials researcher researchers expert experts ' +
    'issue issues factor factors effect effects impact task tasks activity activities information content data system systems process processes structure feature ' +
    'features option options choice choices decision decisions request requests response responses statement statements message messages document documents file files ' +
    'object objects element elements component components material materials method resource resources requirement requirements function functions ' +
    'figure figures statistics total rest majority plenty variety sum form forms format version versions style view views look focus attention interest interests ' +
    'matter matters term terms condition conditions position positions situation place places area areas region regions country countries city town world room seat home house ' +
    'hand hands eye eyes head face foot feet body heart air ground color colour picture pictures image images photo photos book books title titles word ' +
    'money cost costs price prices power force effort efforts attempt attempts action actions step progress improvement improvements growth increase decrease ' +
    'reality truth fact doubt trouble risk risks fear fears hope joy luck fun love life death success failure experience accomplishment accomplishments ' +
    'conversation discussion debate argument arguments opinion opinions thought thoughts feeling feelings concept concepts notion theory principle principles ' +
    'staff team teams partner partners colleague colleagues owner owners leader leaders author authors writer writers reader readers player players viewer viewers ',
);

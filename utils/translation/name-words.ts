const words = (list: string) => new Set(list.trim().split(/\s+/));

/**
 * Capitalised words that Korean has words of its own for: they are translated, and end a run of names. Countries,
 * peoples, languages, calendar, titles, institutions.
 */
export const TRANSLATED_NAMES = words(`
  I I'm I've I'd I'll
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Fridays Sundays
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Thanksgiving Halloween
  Africa America Americas Antarctica Arctic Asia Atlantic Australia Europe Eurasia Pacific Mediterranean Caribbean Balkans Scandinavia
  African American Americans Asian Asians Australian Australians Atlantic European Europeans Western Eastern Northern Southern Central North South East West
  Afghanistan Algeria Argentina Austria Bangladesh Belarus Belgium Bolivia Brazil Britain Bulgaria Cambodia Canada Chile China Colombia
  Croatia Cuba Cyprus Czechia Denmark Ecuador Egypt England Estonia Ethiopia Finland France Georgia Germany Ghana Greece Greenland Hungary
  Iceland India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kazakhstan Kenya Korea Kuwait Laos Latvia Lebanon Libya
  Lithuania Luxembourg Malaysia Mexico Mongolia Morocco Myanmar Nepal Netherlands Nigeria Norway Pakistan Palestine Panama Peru Philippines
  Poland Portugal Qatar Romania Russia Scotland Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan
  Tanzania Thailand Tibet Tunisia Turkey Uganda Ukraine Uruguay Venezuela Vietnam Wales Yemen Zealand Zimbabwe
  Arab Arabs Arabic Argentine Austrian Belgian Brazilian British Bulgarian Canadian Canadians Chinese Cuban Czech Danish Dutch Egyptian English
  Estonian Finnish French German Germans Greek Hebrew Hindi Hungarian Icelandic Indian Indians Indonesian Iranian Iraqi Irish Israeli
  Israelis Italian Italians Japanese Korean Koreans Latin Lebanese Malaysian Mexican Nigerian Norwegian Pakistani Palestinian Palestinians
  Persian Polish Portuguese Romanian Russian Russians Scottish Spanish Swedish Swiss Syrian Taiwanese Thai Tibetan Turkish Ukrainian Ukrainians Vietnamese Welsh
  Amsterdam Athens Bangkok Barcelona Beijing Berlin Boston Brussels Busan Cairo California Chicago Copenhagen Delhi Dubai Dublin Florida
  Geneva Hawaii Helsinki Houston Istanbul Jerusalem Kyoto Lisbon London Madrid Manhattan Melbourne Miami Milan Moscow Mumbai Munich Nevada Oregon Osaka
  Oslo Paris Philadelphia Prague Pyongyang Rome Seattle Seoul Shanghai Shenzhen Stockholm Sydney Tokyo Texas Toronto Vancouver Vienna Virginia Warsaw Washington Zurich
  Hollywood Brooklyn Angeles York Francisco New San Los Hong Kong Santa Saint Rio Utah Alaska Oakland
  U.S U.K U.N E.U D.C US UK EU UN USA USSR UAE
  Bible Buddhist Catholic Catholics Christian Christianity Christians Christ Church God Hindu Islam Islamic Jew Jewish Jews Jesus Muslim Muslims Protestant
  Earth Mars Moon Sun Venus Jupiter Saturn
  President Prime Minister Ministry Senator Senate Congress Parliament Court Supreme Federal Government State States United Kingdom Republic Union Nations
  King Queen Prince Princess Pope Mayor Governor Judge General Colonel Captain Professor Doctor Chairman Director Secretary Officer Chief Executive
  University College Institute School Department Agency Commission Committee Council Foundation Association Office Police Army Navy Bank Museum Hospital
  Democrat Democrats Democratic Republicans Republican Communist Nazi Nazis Olympic Olympics World War Internet Web House White Wall Street Valley Silicon
  Samsung Naver Kakao Hyundai Kia Coupang
  Mr Mrs Ms Dr Prof Sir Lord Lady Mt St Inc Ltd Corp Co
  Chapter Section Part Figure Table Page Volume Version Step Phase Level Appendix Article Act Amendment Constitution Title
`);

/** What such a word makes of the name before it: "Digital Markets Act" is translated whole. */
export const NAME_HEADS =
  /^ (?:University|College|Institute|School|Department|Agency|Commission|Committee|Council|Foundation|Association|Office|Ministry|Court|Bank|Museum|Hospital|Act|Amendment|Party|Republic|Kingdom|Union|Nations|States|Zealand|Government|Army|Navy|Police|Street|Valley|House|Church|War|Olympics?|County|Airport|Station)\b/;

/** The same of the name behind it: "United Airlines". */
export const NAME_FRONTS =
  /\b(?:United|New|San|Los|Hong|Santa|Saint|St|Mt|Rio|North|South|East|West|Central|Northern|Southern|Eastern|Western|Supreme|Federal|House|World) $/;

/** Words that open a sentence without being a name; English has more, these are the ones articles open with. */
export const SENTENCE_OPENERS = words(`
  A About Above Access Across Actual Add Additional After Again Against All Almost Along Already Also Although Always Among An And Another Any Anyone Anything As Ask At
  Bad Based Because Before Being Below Best Better Between Beyond Big Both Building But Buy By Call Can Choose Classic Code Common Companies Consider Could Critics Current Customers
  Data Despite Did Do Does Dear Don't Down Due During Each Earlier Early Either Else Employees Engineers Enough Even Every Everyone Everything Ever Except Experts Far Few Finally First Five Five
  Following For Former Four Free From Full Further Get Given Go Good Great Had Half Has Have He Hello Her Here Hi High His How However
  If Imagine In Inside Instead Into Is It Its It's Just Keep Large Last Late Later Latest Lead Learn Least Leave Less Let Let's Like Long Look Looking Lots Low Made Make Many Maybe Meanwhile Meet Modern More Moreover
  Most Move Much Must My Name Near Nearly Need Neither Never New Next Nine No Nobody None Nor Not Note Nothing Now Of Off Often Old On Once One Only Open Or Original Other Others Otherwise Our Out Over Overall Own
  Past People Perhaps Plus Please Popular Previous Prior Programmers Put Quick Rather Read Recent Regardless Remember Researchers Right Run Running Same Say Says Second See Several She Should Show Similar Simply Since Six Small So Some Someone Something Sometimes Soon Start Still Stop Such
  Take Teams Tell Ten Than Thank Thanks That That's The Their Then There There's These They Thing Things Think This Those Though Three Through Thus Time To Today Together Tomorrow Tonight Too Top Toward Towards Traditional True Try Two
  Under Unfortunately Unless Unlike Until Up Update Upon Us Use Used Users Using Very Via Want Was Watch Way We Well Were What What's Whatever When Where Whether Which While Who Who's Whoever Whole Whose Why Will With Within Without Work Working Would Yes Yesterday Yet You Young Your
`);

/** Endings that English names hardly have. */
export const PLAIN_ENDING = /(?:ly|ing|ed|ous|ful|less|ness|ment|tion|sion|able|ible|ists?|ers|ors)$/;

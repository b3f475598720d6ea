/**
 * Words of the general lexicon that say nothing about the author's mood: in developers' talk (kill, fire, dead), in
 * arguments (war, justice, legal), or because people use them both ways (crazy, insane, hard).
 */
const WITHOUT_MOOD = `
  accept better careful dedicated lol stealing steals kind perfectly super survived welcome work working works worth
  abort abuse accepted accident accidentally active admit advanced alarm alive alone anti appropriate attack attacked attacks
  attracted authority avoid badass badly ban banned battle benefits bias big bitter block blocked bomb bother calm cancel
  cancelled cancer care cares caring certain chance cheat clear clearly combat commit committed competitive complain concerned
  confused conspiracy convince crazy creative crime crisis critical criticism crush curious cut cutting cried damage dead debt
  defect delay demand desirable desire desperately died difficult dirty discord disorder doubt drag drop dropped drunk dump
  dying easy effective emergency empty enemy engage enjoying ensure entitled envy error errors escape evil execution exempt
  expand expose extend fail failed failure failures falling faults feeling fight fighting fire fired forced forget forgot
  forgotten free freedom freak fresh god greater growth gun hard haunt hero heroes hide hopes hurting ill immune improve
  increase injured injury injuries insane insecure intense interest interests invite ironic irony jealous jerk justice kill
  killed killing leading leave legal legally like likes limited limits loose losing lost luck mad matter matters mercy miss
  missed missing mistakes mock murder natural negative no nuts obsessed odd offense opportunity outreach paradox passive pay
  please poverty prevent pressure pretend pretending prison profit promise propaganda protect pure rant recommended reject
  rejected resolve resolved responsible revenge reward rich rise risk risks rose safety save scare sentence sentences shared
  share shock shocked shoot sigh significant silly solution solutions solve spirit stand steal stolen stole stop stopped
  stopping stops straight strange strike strong struggle stress successfully suspect support supported supporter supporters
  superior tears terrorists threat tough toxic trap trouble true trust united useful victim violent vision want war warn
  warning warnings weak weird wish won worry yeah yes`;

/** Strength from -5 to 5 of words that the general lexicon lacks or weighs too lightly for comments on software. */
const OURS: Record<string, number> = {
  abysmal: -4,
  atrocious: -4,
  awful: -4,
  bloat: -2,
  bloated: -3,
  broken: -2,
  buggy: -3,
  cumbersome: -2,
  disappointing: -3,
  disappointed: -3,
  dreadful: -3,
  enshittification: -4,
  flaky: -2,
  frustrating: -3,
  garbage: -3,
  hideous: -3,
  horrendous: -4,
  infuriating: -4,
  insulting: -3,
  janky: -3,
  laughable: -3,
  mess: -2,
  miserable: -3,
  nightmare: -3,
  nonsense: -3,
  painful: -2,
  pathetic: -3,
  pointless: -3,
  predatory: -3,
  ridiculous: -3,
  sucks: -3,
  terrible: -4,
  unacceptable: -3,
  unreadable: -2,
  unusable: -3,
  useless: -3,
  worse: -3,
  worst: -4,
  wtf: -3,
  yikes: -2,
  amazing: 4,
  appreciate: 3,
  appreciated: 3,
  beautiful: 3,
  beautifully: 3,
  blazing: 2,
  brilliant: 4,
  best: 2,
  charming: 3,
  congrats: 3,
  congratulations: 3,
  delightful: 3,
  elegant: 3,
  excellent: 4,
  exciting: 3,
  good: 2,
  fantastic: 4,
  impressive: 3,
  impressed: 3,
  kudos: 3,
  love: 3,
  loved: 3,
  lovely: 3,
  neat: 2,
  polished: 2,
  slick: 2,
  snappy: 2,
  superb: 4,
  thanks: 2,
  thank: 2,
  well: 0,
  wonderful: 4,
};

const SILENT = new Set(WITHOUT_MOOD.trim().split(/\s+/));

/** The strength of `word` for us; `general` is what the general lexicon says. */
export function strengthOf(word: string, general: number): number {
  if (Object.hasOwn(OURS, word)) return OURS[word]!;
  return SILENT.has(word) ? 0 : general;
}

/** English words whose full stop hardly ever ends a sentence. Lower case, without the last full stop. */
export const NEVER_FINAL = new Set(
  (
    'mr mrs ms dr prof gen sen rep gov lt col sgt capt cpt cmdr adm rev hon pres supt det messrs mme mlle rt st mt ft ' +
    'vs v cf viz al approx est ca e.g i.e eg ie resp incl excl dept univ assn ave blvd bldg tel'
  ).split(' '),
);

/** Units among them, where they stand in small letters after a number. */
export const UNITS = new Set(['ms', 'ft', 'mt', 'v']);

/** Those that are abbreviations only before a number: "No. 5", "fig. 3", "p. 12". */
export const BEFORE_NUMBER = new Set(
  'no nos fig figs eq eqs sec secs ch chap vol vols p pp pg art ver ex tab tbl ref refs min max ca c jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);

/** Those that may end a sentence: they do where the next word starts one. */
export const MAYBE_FINAL = new Set(
  'inc ltd corp co bros llc plc jr sr esq etc ph.d u.s u.k u.n e.u d.c a.m p.m b.c a.d jan feb mar apr jun jul aug sep sept oct nov dec ed eds rd sq oz lb lbs hr hrs mich calif conn ariz colo fla minn okla tenn tex wis'.split(
    ' ',
  ),
);

/** Words that start a sentence when they stand capitalised after an abbreviation: never part of a name. */
export const STARTERS = new Set(
  (
    'the a an this that these those it its he she they we you i his her their our my your in on at by for from with as if when ' +
    'while after before since because although though but and or so yet however moreover furthermore meanwhile then there ' +
    'here what who why how where which no not yes also even still now today some many most all both each another other ' +
    'one two three according instead thus hence therefore overall once until unless despite during over under about'
  ).split(' '),
);

/** Verbs after a name that carry on a quotation: "Why?" Bob asked. */
export const REPORTING = new Set(
  (
    'said says asked asks wrote writes replied replies added adds answered told tells explained noted argued called calls ' +
    'exclaimed continued joked tweeted posted'
  ).split(' '),
);

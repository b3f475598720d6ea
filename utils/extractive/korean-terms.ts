/** What follows a noun. */
const JOSA = new Set(
  (
    '가 과 는 도 들 로 를 만 에 와 은 을 의 이 과는 과의 까지 께서 대로 들도 들에 들은 들을 들의 들이 라고 라는 라며 로는 로도 로서 로써 마다 마저 만을 만이 밖에 ' +
    '보다 부터 에게 에는 에도 에만 에서 와는 와의 으로 이고 이나 이란 이며 이자 조차 처럼 까지는 까지도 로부터 만으로 부터는 에게는 에게서 에서는 에서도 에서의 으로는 ' +
    '으로도 으로서 으로써 이라고 이라는 이라며 에게서는 에서부터 으로부터 이라고도'
  ).split(' '),
);

/** What makes a verb, an adjective or an adverb of a noun: forms of 하다, 되다, 이다, -적. */
const DERIVED = new Set(
  (
    '돼 된 될 됨 인 한 할 함 해 돼서 돼야 됐다 됐던 되고 되기 되는 되다 되며 되면 되지 된다 시켜 시킨 시킬 였다 이다 적인 하게 하고 하기 하는 하다 하며 하면 하여 하지 ' +
    '한다 해서 해야 했다 했던 됐다고 됐으며 됐지만 되면서 되었다 된다고 된다는 됩니다 스러운 스럽게 시켰다 시키는 이었다 입니다 적으로 하기로 하도록 하려는 하면서 하였다 ' +
    '하지만 한다고 한다는 합니다 했다고 했다는 했으며 했지만 됐습니다 했습니다 되겠습니다 하겠습니다'
  ).split(' '),
);

/** Endings of other verbs. */
const ENDING = new Set(
  (
    '게 고 다 던 며 면 지 거나 겠다 는다 는데 니다 다고 다는 도록 라도 려고 려는 면서 아서 았다 았던 어서 었다 었던 으며 으면 은데 지만 겠다고 는다고 습니다 았다고 ' +
    '았으며 았지만 었다고 었으며 었지만 았습니다 었습니다 였습니다'
  ).split(' '),
);

const VERB_END =
  /(?:[가-힣](?:다|니다|는데|지만|면서|으며|으면|어서|아서|도록|려고|거나|던)|[았었였했됐갔왔졌렸혔]\S*|[하되]고|하며|하는|되는|있는|없는|않는|같은|[가-힣]는 것|아야|어야|해야|[는한된린간]다고|[하지]죠|곤|네요|세요|거든요|니까|는지|려면|려는|줘야|[한된인]다는|[이하]라는|[르리들기이치키우추꾸]고)$/;
/** Adnominal and connective forms that look like nouns with josa. */
const VERB_FORMS = new Set(
  (
    '만든 남긴 나온 나타난 내린 올린 보낸 받은 먹은 쓰인 열린 걸린 달린 생긴 이룬 이른 오른 떨어진 알려진 이뤄진 만들어진 벌어진 커진 늘어난 줄어든 ' +
    '밝힌 보인 꼽힌 담긴 담은 맡은 찾은 얻은 넘은 앞선 다룬 세운 키운 바꾼 바뀐 옮긴 가진 지닌 끼친 거친 마친 펼친 아는 모르는 쓰는 오는 가는 나는 ' +
    '주는 받는 보는 만드는 담아 모아 내려 올려 받아 찾아 만들어 보내 나서 걸쳐 이어 놓고 두고 넘어 따라 지나 들어 나와 돌아 쌓인 잃은 잇는 높인 줄인 늘린 넘긴 남은 끊긴 맡긴 잠긴 숨긴 즐긴 당긴'
  ).split(' '),
);

const STOPWORDS = new Set(
  (
    '그리고 그러나 하지만 그런데 그래서 따라서 또한 또는 혹은 즉 및 등 것 수 때 더 가장 매우 아주 모두 다른 어떤 이런 그런 저런 이러한 그러한 ' +
    '이것 그것 저것 여기 거기 우리 자신 그녀 그들 이들 누구 무엇 대한 대해 위한 위해 통한 통해 따른 따라 따르면 의한 의해 관한 관해 인한 인해 ' +
    '한 두 세 네 이 그 저 각 전 후 뒤 앞 위 중 내 외 간 점 곳 데 바 줄 측 씨 년 월 일 안 못 잘 첫 새 온 옆 속 밖 곁 거 거라고 타고 ' +
    '있다 있는 있어 있고 있으며 있던 있을 있었다 있습니다 없다 없는 없이 없어 없고 없었다 없습니다 같은 같이 같다 이라 아니라 아닌 않은 않는 않고 ' +
    '않다 않았다 때문 때문에 경우 정도 이후 이전 이상 이하 이번 지난 지난해 올해 결국 더욱 많은 모든 여러 새로운 다양한 각종 다음 최대 최소 가운데 가지 한번 지금 그때 이때 물론 실제로 예를 그동안 이른바 사실 가능 필요 현재 최근 당시 오늘 어제 내일 밝혔다 말했다 전했다 설명했다 ' +
    '덧붙였다 강조했다 보인다 것이다 것으로 것은 것을 것이 것도 라며 라고 특히 역시 다시 바로 먼저 이미 아직 계속 함께 각각 약 총 한편'
  ).split(' '),
);

/**
 * The stem of a run of Hangul: function words give '', josa and the endings of 하다, 되다, 이다 and of verbs go where at
 * least two syllables stay. Light: a stem need not be a word, only the same for the forms of one.
 */
export function stemKorean(run: string): string {
  if (STOPWORDS.has(run)) return '';
  for (const suffixes of [DERIVED, ENDING, JOSA]) {
    const length = suffixLength(run, suffixes, 2);
    if (length === 0) continue;
    const bare = run.slice(0, -length);
    return STOPWORDS.has(bare) ? '' : bare;
  }
  return run;
}

/** Syllables of josa at the end of a word; `mixed`: the run follows Latin letters or figures, so that all of it may be josa. */
export function josaLength(run: string, mixed: boolean): number {
  if (run.length === 2 && !mixed) return /를$|(?<![마가노고])을$/.test(run) ? 1 : 0;
  return suffixLength(run, JOSA, mixed ? 0 : 2);
}

/** Whether a Korean word says nothing of what a text is about. */
export function isKoreanStopword(word: string): boolean {
  return STOPWORDS.has(word);
}

/** Whether a run of Hangul looks like a verb or an adjective, its connective and adnominal forms included. */
export function isKoreanVerb(run: string): boolean {
  if (run.length < 2) return false;
  if (VERB_FORMS.has(run) || VERB_END.test(run)) return true;
  return run.length > 2 && suffixLength(run, DERIVED, 1) > 0 && !/(?:적인|인|함|됨)$/.test(run);
}

const LONGEST_SUFFIX = 7;

// Length of the longest suffix of `run` that is in `suffixes` and leaves `least` syllables; 0 where there is none.
function suffixLength(run: string, suffixes: ReadonlySet<string>, least: number): number {
  for (let length = Math.min(LONGEST_SUFFIX, run.length - least); length > 0; length--)
    if (suffixes.has(run.slice(run.length - length))) return length;
  return 0;
}

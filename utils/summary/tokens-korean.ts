// Longest first inside one alternation; what follows a noun (josa) and what makes a verb of it (하다, 되다, 이다 forms).
const JOSA =
  /(?:에게서는|에서부터|으로부터|이라고도|에서는|에서도|에서의|에게서|에게는|으로는|으로도|으로서|으로써|이라고|이라는|이라며|까지도|까지는|부터는|만으로|로부터|에서|에게|께서|으로|로서|로써|로는|로도|라고|라는|라며|이며|이나|이란|이고|이자|까지|부터|보다|처럼|마다|조차|밖에|마저|대로|에는|에도|에만|과는|와는|과의|와의|만을|만이|들은|들이|들을|들의|들도|들에|은|는|이|가|을|를|의|에|로|와|과|도|만|들)$/;
const DERIVED =
  /(?:하겠습니다|되겠습니다|했습니다|됐습니다|됐으며|했으며|했지만|됐지만|하였다|되었다|합니다|됩니다|입니다|이었다|하려는|하도록|하면서|되면서|하기로|하지만|했다고|한다고|된다고|됐다고|한다는|했다는|된다는|했다|한다|된다|됐다|됐던|했던|하는|되는|하고|되고|하며|되며|하면|되면|하게|하기|되기|하여|해서|돼서|하지|되지|해야|돼야|이다|였다|하다|되다|한|된|할|될|해|돼|함|됨|인|적인|적으로|스러운|스럽게|시켰다|시킨|시키는|시켜|시킬)$/;
const ENDING =
  /(?:였습니다|었습니다|았습니다|습니다|었으며|았으며|었지만|았지만|겠다고|었다고|았다고|는다고|겠다|었다|았다|는다|었던|았던|려는|려고|면서|도록|지만|는데|으며|으면|다는|다고|라도|거나|어서|아서|니다|은데|던|며|면|고|게|지|다)$/;

const VERB_END =
  /(?:[가-힣](?:다|니다|는데|지만|면서|으며|으면|어서|아서|도록|려고|거나|던)|[았었였했됐갔왔졌렸혔]\S*|[하되]고|하며|하는|되는|있는|없는|않는|같은|[가-힣]는 것)$/;

const STOPWORDS = new Set(
  (
    '그리고 그러나 하지만 그런데 그래서 따라서 또한 또는 혹은 즉 및 등 것 수 때 더 가장 매우 아주 모두 다른 어떤 이런 그런 저런 이러한 그러한 ' +
    '이것 그것 저것 여기 거기 우리 자신 그녀 그들 이들 누구 무엇 대한 대해 위한 위해 통한 통해 따른 따라 따르면 의한 의해 관한 관해 인한 인해 ' +
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
  for (const suffix of [DERIVED, ENDING, JOSA]) {
    const bare = run.replace(suffix, '');
    if (bare !== run && bare.length >= 2) return STOPWORDS.has(bare) ? '' : bare;
  }
  return run;
}

/** Syllables of josa at the end of a word; `mixed`: the run follows Latin letters or figures, so that all of it may be josa. */
export function josaLength(run: string, mixed: boolean): number {
  const josa = JOSA.exec(run)?.[0].length ?? 0;
  return run.length - josa >= (mixed ? 0 : 2) ? josa : 0;
}

/** Whether a Korean word says nothing of what a text is about. */
export function isKoreanStopword(word: string): boolean {
  return STOPWORDS.has(word);
}

/** Whether a run of Hangul looks like a verb or an adjective, its connective and adnominal forms included. */
export function isKoreanVerb(run: string): boolean {
  return (
    run.length > 1 && (VERB_END.test(run) || (run.length > 2 && DERIVED.test(run) && !/(?:적인|인|함|됨)$/.test(run)))
  );
}

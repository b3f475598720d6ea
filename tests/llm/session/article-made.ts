import { createLlmEngine } from '../../../utils/llm/llm-engine.ts';
import { ARTICLE, never, run } from '../../support/own-model/samples.ts';
import { CONFIG, type Script, scripted } from '../../support/own-model/scripted-model.ts';

/** What the panel shows of `GOOD`. */
export const WANTED = [
  'Ferrywright가 57개 서비스를 자체 서버 8대로 옮겼음',
  '월 청구액이 118,400달러에서 23,650달러로 줄었음',
  '이전 뒤 첫 금요일에 발권 창구가 41분 동안 멈췄음',
  '서비스를 네 개의 프로그램으로 합쳤음',
  '새 장비를 위해 사람을 더 뽑지 않았음',
  '# 비용과 장애',
  'Tobias Ekdal이 3주 동안 자원에 꼬리표를 붙였음',
  '  데이터베이스를 마지막에 옮겼음',
  '# 다른 의견',
  'Brekke는 옮기기 전에 합치는 쪽을 권함',
  'Raghunath는 성장하면 답이 달라진다고 경고함',
];

/** Begins a summary of `ARTICLE` by a model that answers as `script` says, in pieces of `piece` characters. */
export const summarise = (script: Script, options = {}, piece = 7) => {
  const provider = scripted(script, { piece });
  return { provider, events: createLlmEngine(provider, CONFIG, options).summarise(ARTICLE, never()) };
};

/** The same to its end. */
export const made = async (script: Script, options = {}, piece = 7) => {
  const { provider, events } = summarise(script, options, piece);
  return { provider, ...(await run(events)) };
};

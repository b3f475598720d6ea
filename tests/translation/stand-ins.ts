import type { FromWorker, ToWorker } from '../../utils/translation/bergamot/bergamot-engine.ts';
import { removePacks, saveFile } from '../../utils/translation/bergamot/pack-store.ts';
import { PACKS } from '../../utils/translation/bergamot/packs.ts';
import type { TranslatorState } from '../../utils/translation/translator.ts';
import { AVAILABILITY, installTranslator } from './fake-translator.ts';

/** The world of one translator, for the contract suite. */
export interface StandIn {
  /** What the translator finds from now on. */
  set(state: TranslatorState): void | Promise<void>;
  /** What it answers from now on: undefined for never. */
  answer(by: (text: string) => string | undefined): void;
  /** Whether `download` can be played through here; what it does is tested beside it where not. */
  downloads: boolean;
  leave(): void | Promise<void>;
}

const never = () => new Promise<never>(() => {});

function builtin(): StandIn {
  const { fake, leave } = installTranslator();
  return {
    set(state) {
      fake.availability = AVAILABILITY[state];
    },
    answer(by) {
      fake.answer = (text) => by(text) ?? never();
    },
    downloads: true,
    leave,
  };
}

/** A worker with a model in it: the pack's files count as kept, what they hold is never read. */
function bergamot(): StandIn {
  let answers: (text: string) => string | undefined = (text) => `번역: ${text}`;
  const workers: FakeWorker[] = [];
  class FakeWorker {
    onmessage: ((event: { data: FromWorker }) => void) | null = null;
    onerror: ((event: { message: string }) => void) | null = null;
    constructor() {
      workers.push(this);
    }
    postMessage(message: ToWorker) {
      const texts = 'texts' in message ? message.texts.map(answers) : [];
      if (texts.includes(undefined)) return;
      const data: FromWorker = 'open' in message ? { ready: true } : { texts: texts as string[] };
      queueMicrotask(() => this.onmessage?.({ data }));
    }
    terminate() {}
  }
  const before = { Worker: globalThis.Worker, WebAssembly: globalThis.WebAssembly };
  const [pack] = PACKS;
  return {
    async set(state) {
      const WebAssembly = state === 'missing' ? undefined : before.WebAssembly;
      Object.assign(globalThis, { Worker: FakeWorker, WebAssembly });
      await removePacks();
      if (pack && state === 'ready') for (const file of pack.files) await saveFile(pack, file, new ArrayBuffer(1));
    },
    answer(by) {
      answers = by;
    },
    downloads: false,
    async leave() {
      for (const worker of workers) worker.onerror?.({ message: 'the test is over' });
      await removePacks();
      Object.assign(globalThis, before);
    },
  };
}

/** By the translator's id: a new row needs one here. */
export const STAND_INS: Record<string, (() => StandIn) | undefined> = { builtin, bergamot };

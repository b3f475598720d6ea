import { browser, type Runtime } from '../browser.ts';
import { toPlain } from '../errors.ts';
import { fromContentScript } from '../messages.ts';
import type { EngineWish, JobEvent, JobRequest } from '../model.ts';
import { JOB_PORT, type JobCommand, type JobMessage } from './protocol.ts';

export type RunJob = (
  request: JobRequest,
  sender: Runtime.MessageSender,
  signal: AbortSignal,
  how: { fresh: boolean; wish?: EngineWish },
) => AsyncIterable<JobEvent>;

/** All that a page may say about the engine: the reader's own or the embedded one. */
const WISHES: readonly unknown[] = ['own', 'embedded'] satisfies EngineWish[];

/** Answers the streaming port: one job a port, cancelled by the page or by its going away. */
export function serveJobs(run: RunJob): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== JOB_PORT) return;
    if (!port.sender || !fromContentScript(port.sender)) return port.disconnect();
    serve(port, port.sender, run);
  });
}

function serve(port: Runtime.Port, sender: Runtime.MessageSender, run: RunJob): void {
  const abort = new AbortController();
  let open = true;
  let started = false;
  const post = (message: JobMessage) => {
    if (open) port.postMessage(message);
  };

  port.onDisconnect.addListener(() => {
    open = false;
    abort.abort();
  });
  port.onMessage.addListener((message) => {
    const command = message as JobCommand;
    if (command.type === 'cancel') {
      abort.abort();
      post({ type: 'cancelled' });
    }
    if (command.type !== 'start' || started) return;
    started = true;
    const { request, fresh, wish } = command;
    const how = { fresh: fresh === true, ...(WISHES.includes(wish) && { wish }) };
    stream(run(request, sender, abort.signal, how)).catch((error) => {
      if (!abort.signal.aborted) post({ type: 'failed', error: toPlain(error) });
    });
  });

  async function stream(events: AsyncIterable<JobEvent>) {
    for await (const event of events) {
      if (abort.signal.aborted) return;
      post(event);
    }
  }
}

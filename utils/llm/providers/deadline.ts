import type { HttpRuntime } from './runtime.ts';

/** One exchange under its time limits and the caller's signal. */
export interface Deadline {
  signal: AbortSignal;
  /** Whether a limit, not the caller, ended it. */
  expired(): boolean;
  /** From now on the next sign of life must come within so many milliseconds. */
  extend(milliseconds: number): void;
  /** Lets go of timers and listeners, and of whatever still runs. */
  end(): void;
}

/** Starts watching; `end` must be called whatever happens. */
export function startDeadline(caller: AbortSignal, world: HttpRuntime): Deadline {
  const stop = new AbortController();
  let late = false;
  let takeBack = () => {};
  const expire = () => {
    late = true;
    stop.abort(new DOMException('too late', 'TimeoutError'));
  };
  const pass = () => stop.abort(caller.reason);
  if (caller.aborted) pass();
  else caller.addEventListener('abort', pass, { once: true });
  const takeWholeBack = world.after(world.limits.whole, expire);
  return {
    signal: stop.signal,
    expired: () => late,
    extend(milliseconds) {
      takeBack();
      takeBack = world.after(milliseconds, expire);
    },
    end() {
      takeBack();
      takeWholeBack();
      caller.removeEventListener('abort', pass);
      stop.abort();
    },
  };
}
